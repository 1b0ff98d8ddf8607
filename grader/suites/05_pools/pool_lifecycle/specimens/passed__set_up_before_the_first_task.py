"""Right: no initializer; a worker sets itself up when its first task comes."""

from multiprocessing import Pool

ready = False


def call(setup, task, number):
    global ready
    if not ready:
        setup()
        ready = True
    return task(number)


def run_recycled(task, count, workers, tasks_per_child, setup):
    pool = Pool(workers, maxtasksperchild=tasks_per_child)
    try:
        promises = [pool.apply_async(call, (setup, task, number)) for number in range(count)]
        return [promise.get() for promise in promises]
    finally:
        pool.close()
        pool.join()
