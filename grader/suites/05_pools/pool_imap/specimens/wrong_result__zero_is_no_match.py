"""Wrong: the match 0 is taken for none."""

from functools import partial
from multiprocessing import Pool


def number_or_none(predicate, number):
    return number if predicate(number) else None


def first_match(predicate, numbers, workers):
    with Pool(workers) as pool:
        for number in pool.imap_unordered(partial(number_or_none, predicate), numbers):
            if number:
                return number
    return None
