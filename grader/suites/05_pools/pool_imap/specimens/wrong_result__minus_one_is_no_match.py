"""Wrong: the worker answers with the number if it matches and with -1 if not, as str.find does; when the
number that matches is -1 the search goes on without it, and ends with None when there is no other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from multiprocessing import Pool

NOT_FOUND = -1


def check(predicate: Callable[[int], bool], number: int) -> int:
    return number if predicate(number) else NOT_FOUND


def first_match(predicate: Callable[[int], bool], numbers: Iterable[int], workers: int) -> int | None:
    pool = Pool(workers)
    try:
        for answer in pool.imap_unordered(partial(check, predicate), numbers):
            if answer != NOT_FOUND:
                return answer
        return None
    finally:
        pool.terminate()
        pool.join()
