"""Wrong: callbacks want the lock that the main thread holds while it waits for them.

Meanwhile a thread of the library looks again and again for results that nobody takes: it may pass for busy.

Verdict: deadlock or timeout
"""

import threading
from multiprocessing import Pool


def run_with_callbacks(task, arguments, workers):
    results, errors = [], []
    lock = threading.Lock()
    pool = Pool(workers)

    def keep(result):
        with lock:
            results.append(result)

    def keep_error(error):
        with lock:
            errors.append(str(error))

    with lock:
        for argument in arguments:
            pool.apply_async(task, (argument,), callback=keep, error_callback=keep_error)
        pool.close()
        pool.join()
        return results, errors
