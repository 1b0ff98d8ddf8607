"""Wrong: exponent and base are swapped."""

from multiprocessing import Pool


def power(exponent, base):
    return base**exponent


def powers(pairs, workers):
    pool = Pool(workers)
    try:
        return pool.starmap(power, pairs)
    finally:
        pool.close()
        pool.join()
