"""Wrong: the promises are redeemed by list(map(...)); when a task raises StopIteration, get() raises it
inside the iteration, where it means the end: the call returns the results before that task and raises
nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from multiprocessing import Pool
from operator import methodcaller
from typing import TypeVar

T = TypeVar("T")


def run_tasks(task: Callable[[int], T], count: int, workers: int) -> list[T]:
    pool = Pool(workers)
    try:
        promises = [pool.apply_async(task, (number,)) for number in range(count)]
        return list(map(methodcaller("get"), promises))
    finally:
        pool.close()
        pool.join()
