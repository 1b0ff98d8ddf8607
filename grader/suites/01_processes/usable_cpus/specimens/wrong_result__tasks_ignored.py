"""Always all."""
import os


def worker_count(tasks):
    if tasks < 0:
        raise ValueError(tasks)
    return len(os.sched_getaffinity(0))
