"""No worker for no task."""
import os


def worker_count(tasks):
    if tasks < 0:
        raise ValueError(tasks)
    return min(tasks, len(os.sched_getaffinity(0)))
