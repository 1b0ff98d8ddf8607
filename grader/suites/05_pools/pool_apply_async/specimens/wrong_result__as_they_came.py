"""Wrong: results in the order in which their callbacks came.

Verdict: wrong_result or not_concurrent
"""

from multiprocessing import Pool


def run_tasks(task, count, workers):
    results, errors = [], []
    pool = Pool(workers)
    for number in range(count):
        pool.apply_async(task, (number,), callback=results.append, error_callback=errors.append)
    pool.close()
    pool.join()
    if errors:
        raise errors[0]
    return results
