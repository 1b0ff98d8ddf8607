"""Wrong: `setup` is called before every task."""

from multiprocessing import Pool


def call(setup, task, number):
    setup()
    return task(number)


def run_recycled(task, count, workers, tasks_per_child, setup):
    pool = Pool(workers, maxtasksperchild=tasks_per_child)
    try:
        return pool.starmap(call, [(setup, task, number) for number in range(count)], chunksize=1)
    finally:
        pool.close()
        pool.join()
