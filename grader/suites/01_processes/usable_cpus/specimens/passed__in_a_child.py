"""A child inherits the affinity and counts."""
import os
from multiprocessing import get_context


def look():
    return len(os.sched_getaffinity(0))


def worker_count(tasks):
    if tasks < 0:
        raise ValueError(tasks)
    with get_context("spawn").Pool(1) as pool:
        usable = pool.apply(look)
        pool.close()
        pool.join()
    return max(1, min(tasks, usable))
