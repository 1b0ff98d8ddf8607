"""Counts by trying every CPU, and stays at the last.

Verdict: leak or wrong_result
"""
import os


def worker_count(tasks):
    if tasks < 0:
        raise ValueError(tasks)
    count = 0
    for cpu in sorted(os.sched_getaffinity(0)):
        os.sched_setaffinity(0, {cpu})
        count += 1
    return max(1, min(tasks, count))
