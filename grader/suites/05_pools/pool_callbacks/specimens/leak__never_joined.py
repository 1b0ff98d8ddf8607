"""Wrong: closes the pool and returns lists that are still being filled.

Verdict: leak or wrong_result
"""

from multiprocessing import Pool

pool = None


def run_with_callbacks(task, arguments, workers):
    global pool
    results, errors = [], []
    pool = Pool(workers)
    for argument in arguments:
        pool.apply_async(
            task, (argument,), callback=results.append, error_callback=lambda error: errors.append(str(error))
        )
    pool.close()
    return results, errors
