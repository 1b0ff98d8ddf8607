"""The affinity of the parent process."""
import os


def worker_count(tasks):
    if tasks < 0:
        raise ValueError(tasks)
    return max(1, min(tasks, len(os.sched_getaffinity(os.getppid()))))
