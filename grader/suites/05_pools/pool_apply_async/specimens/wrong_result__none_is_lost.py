"""Wrong: a result of `None` is taken for none."""

from multiprocessing import Pool


def run_tasks(task, count, workers):
    pool = Pool(workers)
    try:
        promises = [pool.apply_async(task, (number,)) for number in range(count)]
        results = [promise.get() for promise in promises]
    finally:
        pool.close()
        pool.join()
    return [result for result in results if result is not None]
