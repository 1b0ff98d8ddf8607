"""Wrong: each pair goes to a parameter with a default beside it, and nothing complains."""

from multiprocessing import Pool


def power(base, exponent=2):
    return base * exponent if isinstance(base, tuple) else base**exponent


def powers(pairs, workers):
    pool = Pool(workers)
    try:
        return pool.map(power, pairs)
    finally:
        pool.close()
        pool.join()
