"""Wrong: the pool is left to the garbage collector."""

from multiprocessing import Pool


def run_tasks(task, count, workers):
    pool = Pool(workers)
    promises = [pool.apply_async(task, (number,)) for number in range(count)]
    return [promise.get() for promise in promises]
