"""Wrong: learns of a failure from the broken barrier only; after the last step nobody looks at it."""

from multiprocessing import Barrier, Process, Value
from threading import BrokenBarrierError


def run_phases(parties, phases, step):
    barrier = Barrier(parties)
    broken = Value("b", 0)
    processes = [
        Process(target=work, args=(barrier, broken, party, phases, step)) for party in range(parties)
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    if broken.value:
        raise RuntimeError("a step failed")


def work(barrier, broken, party, phases, step):
    for phase in range(phases):
        try:
            step(party, phase)
        except Exception:
            barrier.abort()
        if phase < phases - 1:
            try:
                barrier.wait()
            except BrokenBarrierError:
                broken.value = 1
                return
