"""Wrong: pairs become a dict on the way, in which a base occurs once."""

from multiprocessing import Pool


def powers(pairs, workers):
    exponents = dict(pairs)
    pool = Pool(workers)
    try:
        return pool.starmap(pow, exponents.items())
    finally:
        pool.close()
        pool.join()
