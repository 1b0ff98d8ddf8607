"""Wrong: makes a list of the numbers first.

Verdict: limit or timeout
"""

from functools import partial
from multiprocessing import Pool


def answer(predicate, number):
    return number, predicate(number)


def first_match(predicate, numbers, workers):
    numbers = list(numbers)
    with Pool(workers) as pool:
        for number, matches in pool.imap_unordered(partial(answer, predicate), numbers):
            if matches:
                return number
    return None
