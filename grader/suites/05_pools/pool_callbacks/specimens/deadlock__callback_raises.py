"""Wrong: the error callback raises (an error has no `text`), which ends the result handler, and the pool hangs.

Meanwhile a thread of the library looks again and again for results that nobody takes: it may pass for busy.

Verdict: deadlock or timeout
"""

from multiprocessing import Pool


def run_with_callbacks(task, arguments, workers):
    results, errors = [], []
    pool = Pool(workers)
    for argument in arguments:
        pool.apply_async(
            task, (argument,), callback=results.append, error_callback=lambda error: errors.append(error.text)
        )
    pool.close()
    pool.join()
    return results, errors
