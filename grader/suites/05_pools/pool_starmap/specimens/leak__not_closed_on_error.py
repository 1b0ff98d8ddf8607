"""Wrong: `close` and `join` are skipped when `starmap` raises."""

from multiprocessing import Pool


def powers(pairs, workers):
    pool = Pool(workers)
    result = pool.starmap(pow, pairs)
    pool.close()
    pool.join()
    return result
