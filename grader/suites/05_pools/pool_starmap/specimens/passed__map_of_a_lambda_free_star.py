"""Right: `map` with a function that unpacks for itself, in a pool that recycles its workers."""

from multiprocessing import Pool


def power(pair):
    return pow(*pair)


def powers(pairs, workers):
    pool = Pool(workers, maxtasksperchild=2)
    try:
        return list(pool.imap(power, pairs, chunksize=2))
    finally:
        pool.close()
        pool.join()
