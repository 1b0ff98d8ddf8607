"""Wrong: one chunk for each worker, but its size is rounded up by adding one always, also when nothing is
left over; with as many numbers as workers, chunks of two leave half of the workers without work.
"""

from __future__ import annotations

from collections.abc import Iterable
from multiprocessing import Pool


def cube(number: int) -> int:
    return number**3


def cubes(numbers: Iterable[int], workers: int) -> list[int]:
    row = list(numbers)
    chunksize = len(row) // workers + 1
    pool = Pool(workers)
    try:
        return pool.map(cube, row, chunksize)
    finally:
        pool.close()
        pool.join()
