"""Wrong: the workers append to lists of their own."""

from multiprocessing import Pool

results, errors = [], []


def collect(task, argument):
    try:
        results.append(task(argument))
    except Exception as error:
        errors.append(str(error))


def run_with_callbacks(task, arguments, workers):
    pool = Pool(workers)
    for argument in arguments:
        pool.apply_async(collect, (task, argument))
    pool.close()
    pool.join()
    return results, errors
