"""Wrong: an error goes past the line that terminates the pool."""

from functools import partial
from multiprocessing import Pool


def answer(predicate, number):
    return number, predicate(number)


def first_match(predicate, numbers, workers):
    pool = Pool(workers)
    found = None
    for number, matches in pool.imap_unordered(partial(answer, predicate), numbers):
        if matches:
            found = number
            break
    pool.terminate()
    pool.join()
    return found
