"""Right: the barrier lives in a manager; errors come home in a managed list."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Manager, get_context
from threading import BrokenBarrierError


def run_phases(parties, phases, step):
    with Manager() as manager:
        barrier = manager.Barrier(parties)
        with ProcessPoolExecutor(parties, mp_context=get_context("fork")) as executor:
            futures = [executor.submit(work, barrier, party, phases, step) for party in range(parties)]
        for future in futures:
            future.result()


def work(barrier, party, phases, step):
    for phase in range(phases):
        try:
            step(party, phase)
        except Exception:
            barrier.abort()
            raise
        try:
            barrier.wait()
        except BrokenBarrierError:
            return
