"""Wrong: returns from the loop and leaves the pool as it is."""

from functools import partial
from multiprocessing import Pool

pools = []


def answer(predicate, number):
    return number, predicate(number)


def first_match(predicate, numbers, workers):
    pool = Pool(workers)
    pools.append(pool)
    for number, matches in pool.imap_unordered(partial(answer, predicate), numbers):
        if matches:
            return number
    pool.close()
    pool.join()
    return None
