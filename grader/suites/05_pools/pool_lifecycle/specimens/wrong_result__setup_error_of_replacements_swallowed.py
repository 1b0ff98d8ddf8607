"""Wrong: only the first workers may fail to be set up."""

from multiprocessing import Pool

_e = []


def _init(s):
    try:
        s()
    except Exception as e:
        _e.append(e)


def _c(t, i, w):
    if _e and i < w:
        raise _e[0]
    return t(i)


def run_recycled(task, count, workers, tasks_per_child, setup):
    with Pool(workers, _init, (setup,), tasks_per_child) as pool:
        r = pool.starmap(_c, [(task, i, workers) for i in range(count)], 1)
        pool.close()
        pool.join()
        return r
