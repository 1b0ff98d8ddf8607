"""Wrong: what a task raises is put among the results."""

from functools import partial
from multiprocessing import Pool

problem = None


def prepare(setup):
    global problem
    try:
        setup()
    except Exception as error:
        problem = error


def call(task, number):
    if problem:
        return problem
    try:
        return task(number)
    except Exception as error:
        return error


def run_recycled(task, count, workers, tasks_per_child, setup):
    with Pool(workers, prepare, (setup,), tasks_per_child) as pool:
        results = pool.map(partial(call, task), range(count), chunksize=1)
    if results and all(isinstance(result, Exception) for result in results):
        raise results[0]
    return results
