"""Wrong: closes the pool at the match, and so waits for the end of what has none.

Verdict: timeout or limit
"""

from functools import partial
from multiprocessing import Pool


def answer(predicate, number):
    return number, predicate(number)


def first_match(predicate, numbers, workers):
    pool = Pool(workers)
    try:
        for number, matches in pool.imap_unordered(partial(answer, predicate), numbers):
            if matches:
                return number
        return None
    finally:
        pool.close()
        pool.join()
