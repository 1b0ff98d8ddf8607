"""Wrong: the workers live as long as the pool."""

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
    pool = Pool(workers, prepare, (setup,))
    try:
        return pool.map(partial(call, task), range(count), chunksize=1)
    finally:
        pool.close()
        pool.join()
