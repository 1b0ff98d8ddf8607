"""Wrong: what a task raises is put among the results."""

from multiprocessing import Pool


def run_tasks(task, count, workers):
    pool = Pool(workers)
    promises = [pool.apply_async(task, (number,)) for number in range(count)]
    pool.close()
    pool.join()
    results = []
    for promise in promises:
        try:
            results.append(promise.get())
        except Exception as error:
            results.append(error)
    return results
