"""Right: a promise is ready only after its callback has returned."""

from multiprocessing import Pool


def run_with_callbacks(task, arguments, workers):
    results, errors = [], []
    with Pool(workers) as pool:
        promises = [
            pool.apply_async(
                task, [argument], callback=results.append, error_callback=lambda error: errors.append(str(error))
            )
            for argument in arguments
        ]
        for promise in promises:
            promise.wait()
    return results, errors
