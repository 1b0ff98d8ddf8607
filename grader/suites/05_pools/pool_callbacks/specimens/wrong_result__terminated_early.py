"""Wrong: the `with` block ends at once, and kills the pool with everything in it."""

from multiprocessing import Pool


def run_with_callbacks(task, arguments, workers):
    results, errors = [], []
    with Pool(workers) as pool:
        for argument in arguments:
            pool.apply_async(
                task, (argument,), callback=results.append, error_callback=lambda error: errors.append(str(error))
            )
    return results, errors
