"""Wrong: a pool of one, set up and ended for each share."""

from multiprocessing import Pool


def share(task, numbers, setup):
    setup()
    return [task(number) for number in numbers]


def run_recycled(task, count, workers, tasks_per_child, setup):
    results = []
    for first in range(0, count, tasks_per_child):
        numbers = range(first, min(first + tasks_per_child, count))
        with Pool(1) as pool:
            results += pool.apply(share, (task, numbers, setup))
    return results
