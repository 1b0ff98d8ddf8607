"""Wrong: sets the start method of the whole program."""

import multiprocessing


def powers(pairs, workers):
    multiprocessing.set_start_method("spawn", force=True)
    pool = multiprocessing.Pool(workers)
    try:
        return pool.starmap(pow, pairs)
    finally:
        pool.close()
        pool.join()
