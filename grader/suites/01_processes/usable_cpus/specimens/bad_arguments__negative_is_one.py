"""At least one, whatever was asked."""
import os


def worker_count(tasks):
    return max(1, min(tasks, len(os.sched_getaffinity(0))))
