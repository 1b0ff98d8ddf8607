"""Wrong: threads of the calling process."""

from multiprocessing.pool import ThreadPool


def run_with_callbacks(task, arguments, workers):
    results, errors = [], []
    pool = ThreadPool(workers)
    for argument in arguments:
        pool.apply_async(
            task, (argument,), callback=results.append, error_callback=lambda error: errors.append(str(error))
        )
    pool.close()
    pool.join()
    return results, errors
