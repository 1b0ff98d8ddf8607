"""Wrong: raises as soon as it sees that one has failed, and joins nobody.

Verdict: leak or wrong_result
"""

from multiprocessing import Barrier, Process
from threading import BrokenBarrierError


def run_phases(parties, phases, step):
    barrier = Barrier(parties)
    processes = [Process(target=work, args=(barrier, party, phases, step)) for party in range(parties)]
    for process in processes:
        process.start()
    for process in reversed(processes):
        process.join()
        if process.exitcode:
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
