"""Wrong: the shortcut for no arguments comes after the pool has been made: ([], []) is returned, and the
workers of a pool that is neither closed nor joined are still there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from multiprocessing import Pool
from typing import TypeVar

A = TypeVar("A")
R = TypeVar("R")


def run_with_callbacks(
    task: Callable[[A], R], arguments: Sequence[A], workers: int
) -> tuple[list[R], list[str]]:
    results: list[R] = []
    errors: list[str] = []
    pool = Pool(processes=workers)
    if not arguments:
        return results, errors
    try:
        for argument in arguments:
            pool.apply_async(
                task,
                args=(argument,),
                callback=results.append,
                error_callback=lambda error: errors.append(str(error)),
            )
    finally:
        pool.close()
        pool.join()
    return results, errors
