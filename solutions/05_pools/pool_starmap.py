"""Map a function of two arguments over pairs, with a pool."""

from __future__ import annotations

from collections.abc import Iterable
from multiprocessing import Pool


def powers(pairs: Iterable[tuple[int, int]], workers: int) -> list[int]:
    pool = Pool(workers)
    try:
        return pool.starmap(pow, pairs)  # `pow(*pair)` for each; a builtin pickles by its name
    finally:
        pool.close()
        pool.join()
