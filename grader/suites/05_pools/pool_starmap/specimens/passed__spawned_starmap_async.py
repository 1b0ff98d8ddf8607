"""Right: a promise of a spawned pool's `starmap`, chunks of 5."""

from multiprocessing import get_context


def powers(pairs, workers):
    pool = get_context("spawn").Pool(workers)
    try:
        return pool.starmap_async(pow, pairs, chunksize=5).get()
    finally:
        pool.close()
        pool.join()
