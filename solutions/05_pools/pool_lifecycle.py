"""Set a pool's workers up, and replace them before they grow old."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from multiprocessing import Pool
from typing import TypeVar

T = TypeVar("T")

setup_error: Exception | None = None
"""In a worker: what its `setup` raised."""


def run_recycled(
    task: Callable[[int], T], count: int, workers: int, tasks_per_child: int, setup: Callable[[], None]
) -> list[T]:
    pool = Pool(workers, initializer=prepare, initargs=(setup,), maxtasksperchild=tasks_per_child)
    try:
        # A chunk counts as one task, however many calls are in it.
        return pool.map(partial(call, task), range(count), chunksize=1)
    finally:
        pool.close()
        pool.join()


def prepare(setup: Callable[[], None]) -> None:
    """Set this worker up; keep an error, for it would only bring forth the next worker here."""
    global setup_error
    try:
        setup()
    except Exception as error:  # noqa: BLE001 - it is not swallowed: the first task raises it
        setup_error = error


def call(task: Callable[[int], T], number: int) -> T:
    """Call the task in this worker, if it could be set up."""
    if setup_error is not None:
        raise setup_error
    return task(number)
