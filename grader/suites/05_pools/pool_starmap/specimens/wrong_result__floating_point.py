"""Wrong: `math.pow` gives floating-point numbers, exact only to some 16 digits."""

import math
from multiprocessing import Pool


def power(base, exponent):
    return int(math.pow(base, exponent))


def powers(pairs, workers):
    pool = Pool(workers)
    try:
        return pool.starmap(power, pairs)
    finally:
        pool.close()
        pool.join()
