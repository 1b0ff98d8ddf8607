"""Wrong: a predicate that raises counts as one that does not match."""

from functools import partial
from multiprocessing import Pool


def answer(predicate, number):
    try:
        return number, predicate(number)
    except Exception:
        return number, False


def first_match(predicate, numbers, workers):
    with Pool(workers) as pool:
        for number, matches in pool.imap_unordered(partial(answer, predicate), numbers):
            if matches:
                return number
    return None
