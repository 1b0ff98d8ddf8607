"""Wrong: `get` raises, and the pool is neither closed nor joined then."""

from multiprocessing import Pool


def run_tasks(task, count, workers):
    pool = Pool(workers)
    promises = [pool.apply_async(task, (number,)) for number in range(count)]
    results = [promise.get() for promise in promises]
    pool.close()
    pool.join()
    return results
