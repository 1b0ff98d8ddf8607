"""Work in phases: nobody begins the next before all have finished the last."""

from __future__ import annotations

from collections.abc import Callable
from multiprocessing import Barrier, Process
from multiprocessing.synchronize import Barrier as BarrierType
from threading import BrokenBarrierError


def run_phases(parties: int, phases: int, step: Callable[[int, int], None]) -> None:
    barrier = Barrier(parties)  # the parties only: the parent does not come
    processes: list[Process] = []
    try:
        for party in range(parties):
            process = Process(target=take_part, args=(barrier, party, phases, step))
            process.start()
            processes.append(process)
        for process in processes:
            process.join()
        failed = [party for party, process in enumerate(processes) if process.exitcode != 0]
        if failed:
            raise RuntimeError(f"the step of these parties failed: {failed}")
    finally:
        for process in processes:
            process.kill()  # alive only when starting or waiting was cut short
            process.join()
            process.close()


def take_part(barrier: BarrierType, party: int, phases: int, step: Callable[[int, int], None]) -> None:
    """Go through all phases; break the barrier on an error, so that nobody waits for this party."""
    for phase in range(phases):
        try:
            step(party, phase)
        except BaseException:
            barrier.abort()
            raise  # the exit code tells the parent
        try:
            barrier.wait()
        except BrokenBarrierError:
            return  # another one failed, which is no failure of this party
