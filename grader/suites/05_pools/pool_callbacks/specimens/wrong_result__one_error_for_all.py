"""Wrong: `map_async` calls back once for all of them: one error, and no result."""

from multiprocessing import Pool


def run_with_callbacks(task, arguments, workers):
    results, errors = [], []
    pool = Pool(workers)
    pool.map_async(
        task, arguments, callback=results.extend, error_callback=lambda error: errors.append(str(error))
    )
    pool.close()
    pool.join()
    return results, errors
