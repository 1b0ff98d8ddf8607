"""Submit many tasks to a pool, then collect their results."""

from __future__ import annotations

from collections.abc import Callable
from multiprocessing import Pool
from typing import TypeVar

T = TypeVar("T")


def run_tasks(task: Callable[[int], T], count: int, workers: int) -> list[T]:
    pool = Pool(workers)
    try:
        promises = [pool.apply_async(task, (number,)) for number in range(count)]
        return [promise.get() for promise in promises]  # all are under way before the first is waited for
    finally:
        pool.close()
        pool.join()
