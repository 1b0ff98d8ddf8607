"""Wrong: `apply` waits for each result before the next task is sent."""

from multiprocessing import Pool


def run_tasks(task, count, workers):
    pool = Pool(workers)
    try:
        return [pool.apply(task, (number,)) for number in range(count)]
    finally:
        pool.close()
        pool.join()
