"""Wrong: results as they come."""

from multiprocessing import Pool


def power(pair):
    base, exponent = pair
    return base**exponent


def powers(pairs, workers):
    pool = Pool(workers)
    try:
        return list(pool.imap_unordered(power, pairs))
    finally:
        pool.close()
        pool.join()
