"""Wrong: a window of submitted tasks, and the oldest is always waited for: a slow one holds up all the rest."""

from collections import deque
from multiprocessing import Pool


def run_tasks(task, count, workers):
    results, window = [], deque()
    pool = Pool(workers)
    try:
        for number in range(count):
            window.append(pool.apply_async(task, (number,)))
            if len(window) > 2 * workers:
                results.append(window.popleft().get())
        results += [promise.get() for promise in window]
    finally:
        pool.close()
        pool.join()
    return results
