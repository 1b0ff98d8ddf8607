"""Wrong: the text of the error without its type."""

from multiprocessing import Pool


def try_within(function, args, timeout):
    with Pool(1) as pool:
        promise = pool.apply_async(function, args)
        promise.wait(timeout)
        if not promise.ready():
            return "late", None
        try:
            return "ready", promise.get()
        except Exception as error:
            return "failed", str(error)
