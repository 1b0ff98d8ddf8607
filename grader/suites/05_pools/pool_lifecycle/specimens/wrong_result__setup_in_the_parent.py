"""Wrong: `setup` is called once, before the pool is made."""

from multiprocessing import Pool


def run_recycled(task, count, workers, tasks_per_child, setup):
    setup()
    pool = Pool(workers, maxtasksperchild=tasks_per_child)
    try:
        return pool.map(task, range(count), chunksize=1)
    finally:
        pool.close()
        pool.join()
