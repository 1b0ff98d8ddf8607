"""Wrong: `setup` itself is the initializer; where it raises, the pool starts workers for ever."""

from multiprocessing import Pool


def run_recycled(task, count, workers, tasks_per_child, setup):
    pool = Pool(workers, initializer=setup, maxtasksperchild=tasks_per_child)
    try:
        return pool.map(task, range(count), chunksize=1)
    finally:
        pool.close()
        pool.join()
