"""Right: errors are caught in the worker, so a `TimeoutError` of `get` can only be the pool's."""

import multiprocessing


def attempt(function, args):
    try:
        return "ready", function(*args)
    except Exception as error:
        return "failed", f"{type(error).__name__}: {error}"


def try_within(function, args, timeout):
    pool = multiprocessing.get_context("fork").Pool(1)
    try:
        return pool.apply_async(attempt, (function, args)).get(timeout)
    except multiprocessing.TimeoutError:
        return "late", None
    finally:
        pool.terminate()
        pool.join()
