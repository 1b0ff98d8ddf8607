"""Wrong: lazily, but in chunks of a thousand, and hundreds of chunks run ahead."""

from functools import partial
from multiprocessing import Pool


def answer(predicate, number):
    return number, predicate(number)


def first_match(predicate, numbers, workers):
    with Pool(workers) as pool:
        for number, matches in pool.imap_unordered(partial(answer, predicate), numbers, chunksize=1000):
            if matches:
                return number
    return None
