"""Wrong: an error that a task returned is a result like any other."""

from multiprocessing import Pool


def run_tasks(task, count, workers):
    with Pool(workers) as pool:
        rs = [pool.apply_async(task, (i,)) for i in range(count)]
        out = [r.get() for r in rs]
        pool.close()
        pool.join()
    for x in out:
        if isinstance(x, Exception):
            raise x
    return out
