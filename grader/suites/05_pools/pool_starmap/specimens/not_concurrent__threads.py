"""Wrong: threads of the calling process."""

from multiprocessing.pool import ThreadPool


def powers(pairs, workers):
    with ThreadPool(workers) as pool:
        return pool.starmap(pow, pairs)
