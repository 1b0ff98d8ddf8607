"""Wrong: returns the promises, not what they promise."""

from multiprocessing import Pool


def run_tasks(task, count, workers):
    pool = Pool(workers)
    promises = [pool.apply_async(task, (number,)) for number in range(count)]
    pool.close()
    pool.join()
    return promises
