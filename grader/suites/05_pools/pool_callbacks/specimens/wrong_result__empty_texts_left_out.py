"""Wrong: an error without a text is taken for none."""

from multiprocessing import Pool


def run_with_callbacks(task, arguments, workers):
    pool = Pool(workers)
    promises = [pool.apply_async(task, (argument,)) for argument in arguments]
    pool.close()
    pool.join()
    results, errors = [], []
    for promise in promises:
        try:
            results.append(promise.get())
        except Exception as error:
            if str(error):
                errors.append(str(error))
    return results, errors
