"""Wrong: a `TimeoutError` that the function raised is taken for the pool's."""

import multiprocessing
from multiprocessing import Pool


def try_within(function, args, timeout):
    with Pool(1) as pool:
        try:
            return "ready", pool.apply_async(function, args).get(timeout)
        except multiprocessing.TimeoutError:
            return "late", None
        except Exception as error:
            return "failed", f"{type(error).__name__}: {error}"
