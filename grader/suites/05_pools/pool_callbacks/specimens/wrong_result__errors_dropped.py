"""Wrong: no `error_callback`, so nobody hears of errors."""

from multiprocessing import Pool


def run_with_callbacks(task, arguments, workers):
    results = []
    pool = Pool(workers)
    for argument in arguments:
        pool.apply_async(task, (argument,), callback=results.append)
    pool.close()
    pool.join()
    return results, []
