"""Wrong: a pair that fails counts as 0."""

from multiprocessing import Pool


def power(base, exponent):
    try:
        return base**exponent
    except Exception:
        return 0


def powers(pairs, workers):
    pool = Pool(workers)
    try:
        return pool.starmap(power, pairs)
    finally:
        pool.close()
        pool.join()
