"""Right: a barrier, aborted by whoever fails."""

from multiprocessing import Barrier, Process
from threading import BrokenBarrierError


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
    try:
        for phase in range(phases):
            step(party, phase)
            barrier.wait()
    except BrokenBarrierError:
        pass
    except BaseException:
        barrier.abort()
        raise
