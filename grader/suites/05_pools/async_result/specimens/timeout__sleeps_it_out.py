"""Wrong: sleeps for the whole time, and looks then."""

import time
from multiprocessing import Pool


def try_within(function, args, timeout):
    with Pool(1) as pool:
        promise = pool.apply_async(function, args)
        for _ in range(100):
            time.sleep(timeout / 100)
        if not promise.ready():
            return "late", None
        try:
            return "ready", promise.get()
        except Exception as error:
            return "failed", f"{type(error).__name__}: {error}"
