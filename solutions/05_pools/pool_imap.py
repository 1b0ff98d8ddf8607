"""Search an endless row of numbers with a pool, and stop at the first match."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from multiprocessing import Pool


def first_match(predicate: Callable[[int], bool], numbers: Iterable[int], workers: int) -> int | None:
    with Pool(workers) as pool:  # terminated on every way out: workers may be busy, `numbers` endless
        for number, matches in pool.imap_unordered(partial(answer, predicate), numbers):
            if matches:
                return number
    return None


def answer(predicate: Callable[[int], bool], number: int) -> tuple[int, bool]:
    return number, predicate(number)
