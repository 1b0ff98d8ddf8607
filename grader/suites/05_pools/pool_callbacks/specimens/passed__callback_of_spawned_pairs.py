"""Right: workers catch their errors themselves; one callback for both, in spawned workers."""

from functools import partial
from multiprocessing import get_context


def attempt(task, argument):
    try:
        return True, task(argument)
    except Exception as error:
        return False, str(error)


def run_with_callbacks(task, arguments, workers):
    results, errors = [], []

    def keep(pairs):
        for good, value in pairs:
            (results if good else errors).append(value)

    pool = get_context("spawn").Pool(workers)
    try:
        pool.map_async(partial(attempt, task), arguments, chunksize=1, callback=keep)
    finally:
        pool.close()
        pool.join()
    return results, errors
