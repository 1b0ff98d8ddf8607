"""All CPUs of the machine."""
import os


def worker_count(tasks):
    if tasks < 0:
        raise ValueError(tasks)
    return max(1, min(tasks, os.cpu_count() or 1))
