"""Wrong: one pair after the other."""

from multiprocessing import Pool


def powers(pairs, workers):
    pool = Pool(workers)
    try:
        return [pool.apply(pow, pair) for pair in pairs]
    finally:
        pool.close()
        pool.join()
