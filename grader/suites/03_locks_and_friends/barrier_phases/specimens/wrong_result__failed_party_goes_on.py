"""Wrong: a party whose step raised goes to the barrier all the same, and everybody enters the next phase."""

from multiprocessing import Barrier, Process


def run_phases(parties, phases, step):
    barrier = Barrier(parties)
    processes = [Process(target=work, args=(barrier, party, phases, step)) for party in range(parties)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    if any(process.exitcode for process in processes):
        raise RuntimeError("a step failed")


def work(barrier, party, phases, step):
    error = None
    for phase in range(phases):
        try:
            step(party, phase)
        except Exception as caught:
            error = caught
        barrier.wait()
    if error:
        raise error
