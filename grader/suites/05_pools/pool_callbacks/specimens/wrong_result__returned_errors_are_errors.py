"""Wrong: an error that a task returned is taken for one that it raised."""

from multiprocessing import Pool


def _safe(task, a):
    try:
        return task(a)
    except Exception as e:
        return e


def run_with_callbacks(task, arguments, workers):
    good, bad = [], []

    def cb(r):
        if isinstance(r, Exception):
            bad.append(str(r))
        else:
            good.append(r)

    with Pool(workers) as pool:
        for a in arguments:
            pool.apply_async(_safe, (task, a), callback=cb)
        pool.close()
        pool.join()
    return good, bad
