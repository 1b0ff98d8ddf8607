"""Wrong: waits for the task that was submitted last; others may be under way still.

Verdict: race or wrong_result
"""

from multiprocessing import Pool


def run_with_callbacks(task, arguments, workers):
    results, errors = [], []
    promise = None
    pool = Pool(workers)
    for argument in arguments:
        promise = pool.apply_async(
            task, (argument,), callback=results.append, error_callback=lambda error: errors.append(str(error))
        )
    if promise is not None:
        promise.wait()
    answer = list(results), list(errors)
    pool.close()
    pool.join()
    return answer
