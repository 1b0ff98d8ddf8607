"""Wrong: each task is waited for before the next one is submitted."""

from multiprocessing import Pool


def run_with_callbacks(task, arguments, workers):
    results, errors = [], []
    pool = Pool(workers)
    for argument in arguments:
        pool.apply_async(
            task, (argument,), callback=results.append, error_callback=lambda error: errors.append(str(error))
        ).wait()
    pool.close()
    pool.join()
    return results, errors
