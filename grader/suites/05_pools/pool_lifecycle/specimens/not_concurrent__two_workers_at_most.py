"""Wrong: two workers, however many were asked for."""

from multiprocessing import Pool

_e = []


def _init(s):
    try:
        s()
    except Exception as e:
        _e.append(e)


def _c(t, i):
    if _e:
        raise _e[0]
    return t(i)


def run_recycled(task, count, workers, tasks_per_child, setup):
    with Pool(min(2, workers), _init, (setup,), tasks_per_child) as pool:
        r = pool.starmap(_c, [(task, i) for i in range(count)], 1)
        pool.close()
        pool.join()
        return r
