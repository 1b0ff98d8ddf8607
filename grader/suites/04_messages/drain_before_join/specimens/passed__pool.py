"""Right: a pool; its result queue is drained by a thread of the pool."""

from multiprocessing import Pool


def collect_big(workers, size):
    if not workers:
        return []
    with Pool(workers) as pool:
        sizes = [len(each) for each in pool.map(bytes, [size] * workers, chunksize=1)]
        pool.close()
        pool.join()
    return sizes
