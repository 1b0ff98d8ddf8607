"""Wrong: an error of `setup` is caught so that the pool does not run away, and forgotten."""

from multiprocessing import Pool


def prepare(setup):
    try:
        setup()
    except Exception:
        pass


def run_recycled(task, count, workers, tasks_per_child, setup):
    pool = Pool(workers, initializer=prepare, initargs=(setup,), maxtasksperchild=tasks_per_child)
    try:
        return pool.map(task, range(count), chunksize=1)
    finally:
        pool.close()
        pool.join()
