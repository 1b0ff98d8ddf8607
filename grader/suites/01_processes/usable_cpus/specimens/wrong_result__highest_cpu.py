"""Takes the number of the last CPU for the number of CPUs."""
import os


def worker_count(tasks):
    if tasks < 0:
        raise ValueError(tasks)
    return max(1, min(tasks, max(os.sched_getaffinity(0)) + 1))
