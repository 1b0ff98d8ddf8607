"""Wrong: only the first workers are set up; those that replace them are not."""

from functools import partial
from multiprocessing import Pool, Value

problem = None


def prepare(setup, places):
    global problem
    with places.get_lock():
        places.value -= 1
        first = places.value >= 0
    if first:
        try:
            setup()
        except Exception as error:
            problem = error


def call(task, number):
    if problem:
        raise problem
    return task(number)


def run_recycled(task, count, workers, tasks_per_child, setup):
    pool = Pool(workers, prepare, (setup, Value("i", workers)), tasks_per_child)
    try:
        return pool.map(partial(call, task), range(count), chunksize=1)
    finally:
        pool.close()
        pool.join()
