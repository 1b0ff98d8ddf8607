"""Wrong: an argument that is a tuple is unpacked.

Verdict: wrong_result or crash
"""

from multiprocessing import Pool


def run_with_callbacks(task, arguments, workers):
    results, errors = [], []
    pool = Pool(workers)
    for argument in arguments:
        args = argument if isinstance(argument, tuple) else (argument,)
        pool.apply_async(
            task, args, callback=results.append, error_callback=lambda error: errors.append(str(error))
        )
    pool.close()
    pool.join()
    return results, errors
