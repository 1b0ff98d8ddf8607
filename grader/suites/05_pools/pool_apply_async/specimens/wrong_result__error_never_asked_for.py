"""Wrong: only callbacks are looked at, so an error leaves a gap that nobody sees."""

from functools import partial
from multiprocessing import Pool


def run_tasks(task, count, workers):
    results = [None] * count
    pool = Pool(workers)
    for number in range(count):
        pool.apply_async(task, (number,), callback=partial(results.__setitem__, number))
    pool.close()
    pool.join()
    return results
