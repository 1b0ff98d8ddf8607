"""Wrong: everything has been waited for, and the pool is neither closed nor joined.

Verdict: leak or deadlock
"""

from multiprocessing import Pool


def run_with_callbacks(task, arguments, workers):
    results, errors = [], []
    pool = Pool(workers)
    promises = [
        pool.apply_async(
            task, (argument,), callback=results.append, error_callback=lambda error: errors.append(str(error))
        )
        for argument in arguments
    ]
    for promise in promises:
        promise.wait()
    return results, errors
