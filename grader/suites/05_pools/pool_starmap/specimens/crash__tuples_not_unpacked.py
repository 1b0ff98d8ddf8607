"""Wrong: `map` passes each pair as one argument."""

from multiprocessing import Pool


def power(base, exponent):
    return base**exponent


def powers(pairs, workers):
    pool = Pool(workers)
    try:
        return pool.map(power, pairs)
    finally:
        pool.close()
        pool.join()
