"""Let a pool call you back when a task is done."""

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

    def keep_error(error: BaseException) -> None:
        errors.append(str(error))

    pool = Pool(workers)
    try:
        for argument in arguments:
            pool.apply_async(task, (argument,), callback=results.append, error_callback=keep_error)
    finally:
        pool.close()
        pool.join()  # joins the thread that calls back, too: the lists are complete from here on
    return results, errors
