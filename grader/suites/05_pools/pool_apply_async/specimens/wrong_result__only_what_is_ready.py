"""Wrong: asks once who is ready, and loses the rest."""

from multiprocessing import Pool


def run_tasks(task, count, workers):
    pool = Pool(workers)
    promises = [pool.apply_async(task, (number,)) for number in range(count)]
    results = [promise.get() for promise in promises if promise.ready()]
    pool.close()
    pool.join()
    return results
