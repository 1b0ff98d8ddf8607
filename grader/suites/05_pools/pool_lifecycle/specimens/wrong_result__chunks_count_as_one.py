"""Wrong: `map` sends chunks, and each chunk counts as one task of its worker."""

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
        raise problem
    return task(number)


def run_recycled(task, count, workers, tasks_per_child, setup):
    pool = Pool(workers, prepare, (setup,), tasks_per_child)
    try:
        return pool.map(partial(call, task), range(count))
    finally:
        pool.close()
        pool.join()
