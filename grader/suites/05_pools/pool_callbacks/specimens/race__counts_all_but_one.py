"""Wrong: a callback wakes the caller when all tasks but the one it is about have been counted.

Verdict: race or wrong_result
"""

import threading
from multiprocessing import Pool


def run_with_callbacks(task, arguments, workers):
    results, errors = [], []
    done = threading.Semaphore(0)

    def keep(result):
        done.release()
        results.append(result)

    def keep_error(error):
        done.release()
        errors.append(str(error))

    pool = Pool(workers)
    for argument in arguments:
        pool.apply_async(task, (argument,), callback=keep, error_callback=keep_error)
    for _ in arguments[1:]:
        done.acquire()
    answer = list(results), list(errors)
    pool.close()
    pool.join()
    return answer
