"""Wrong: the pool of a late task is closed, and it works on."""

from multiprocessing import Pool

pools = []


def try_within(function, args, timeout):
    pool = Pool(1)
    pools.append(pool)
    promise = pool.apply_async(function, args)
    pool.close()
    promise.wait(timeout)
    if not promise.ready():
        return "late", None
    pool.join()
    if promise.successful():
        return "ready", promise.get()
    try:
        promise.get()
    except Exception as error:
        return "failed", f"{type(error).__name__}: {error}"
