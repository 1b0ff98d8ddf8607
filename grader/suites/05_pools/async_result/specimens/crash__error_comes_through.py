"""Wrong: what the function raises comes out of the call."""

from multiprocessing import Pool


def try_within(function, args, timeout):
    with Pool(1) as pool:
        promise = pool.apply_async(function, args)
        promise.wait(timeout)
        if not promise.ready():
            return "late", None
        return "ready", promise.get()
