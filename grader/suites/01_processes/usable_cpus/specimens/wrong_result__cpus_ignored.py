"""One for each task."""


def worker_count(tasks):
    if tasks < 0:
        raise ValueError(tasks)
    return max(1, tasks)
