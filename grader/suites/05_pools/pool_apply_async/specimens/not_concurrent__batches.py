"""Wrong: as many tasks as workers are submitted, waited for, and then the next."""

from multiprocessing import Pool


def run_tasks(task, count, workers):
    results = []
    pool = Pool(workers)
    try:
        for first in range(0, count, workers):
            promises = [
                pool.apply_async(task, (number,)) for number in range(first, min(first + workers, count))
            ]
            results += [promise.get() for promise in promises]
    finally:
        pool.close()
        pool.join()
    return results
