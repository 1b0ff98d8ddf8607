"""Right: batches of a few numbers for each worker; those under way are waited for."""

from itertools import islice
from multiprocessing import Pool


def first_match(predicate, numbers, workers):
    numbers = iter(numbers)
    pool = Pool(workers)
    try:
        while batch := list(islice(numbers, 20 * workers)):
            for number, matches in zip(batch, pool.map(predicate, batch, chunksize=1)):
                if matches:
                    return number
        return None
    finally:
        pool.close()
        pool.join()
