"""Wrong: a callback waits for another task; its thread is the one that would bring the answer.

Meanwhile a thread of the library looks again and again for results that nobody takes: it may pass for busy.

Verdict: deadlock or timeout
"""

from multiprocessing import Pool


def run_with_callbacks(task, arguments, workers):
    results, errors, promises = [], [], []
    pool = Pool(workers)

    def keep(result):
        promises[-1].wait()
        results.append(result)

    def keep_error(error):
        promises[-1].wait()
        errors.append(str(error))

    for argument in arguments:
        promises.append(pool.apply_async(task, (argument,), callback=keep, error_callback=keep_error))
    pool.close()
    pool.join()
    return results, errors
