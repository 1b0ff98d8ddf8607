"""Wrong: a window that waits for its oldest, however large, is held up by a slow first task."""

from multiprocessing import Pool
from collections import deque


def run_tasks(task, count, workers):
    out = []
    window = deque()
    with Pool(workers) as pool:
        for i in range(count):
            if len(window) >= 32:
                out.append(window.popleft().get())
            window.append(pool.apply_async(task, (i,)))
        out += [r.get() for r in window]
        pool.close()
        pool.join()
        return out
