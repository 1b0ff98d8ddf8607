"""Right: callbacks count down under a condition that the caller waits for."""

import threading
from multiprocessing import get_context


def run_with_callbacks(task, arguments, workers):
    results, errors = [], []
    changed = threading.Condition()

    def keep(result):
        with changed:
            results.append(result)
            changed.notify()

    def keep_error(error):
        with changed:
            errors.append(str(error))
            changed.notify()

    pool = get_context("fork").Pool(workers)
    try:
        for argument in arguments:
            pool.apply_async(task, (argument,), callback=keep, error_callback=keep_error)
        with changed:
            changed.wait_for(lambda: len(results) + len(errors) == len(arguments))
    finally:
        pool.close()
        pool.join()
    return results, errors
