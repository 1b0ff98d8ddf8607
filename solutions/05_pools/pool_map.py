"""Spread a computation over a pool of processes."""

from __future__ import annotations

from collections.abc import Iterable
from multiprocessing import Pool


def cubes(numbers: Iterable[int], workers: int) -> list[int]:
    pool = Pool(workers)
    try:
        return pool.map(cube, numbers)
    finally:  # also when a worker, or the iterable, raised
        pool.close()
        pool.join()


def cube(number: int) -> int:
    return number**3
