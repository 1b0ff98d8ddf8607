"""Looks once, when it is imported."""
import os

CPUS = len(os.sched_getaffinity(os.getpid()))


def worker_count(tasks):
    if tasks < 0:
        raise ValueError(f"tasks must not be negative: {tasks}")
    return sorted([1, tasks, CPUS])[1] if tasks else 1
