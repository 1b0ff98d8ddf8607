"""Right: workers send the error of their `setup` home, and the caller stops waiting."""

from multiprocessing import Pool, SimpleQueue

problems = None


def prepare(setup, queue):
    global problems
    try:
        setup()
    except Exception as error:
        problems = error
        queue.put(error)


def call(task, number):
    if problems is not None:
        raise RuntimeError("this worker could not be set up")
    return task(number)


def run_recycled(task, count, workers, tasks_per_child, setup):
    queue = SimpleQueue()
    pool = Pool(workers, prepare, (setup, queue), tasks_per_child)
    try:
        promises = [pool.apply_async(call, (task, number)) for number in range(count)]
        return [promise.get() for promise in promises]
    except Exception:
        if not queue.empty():
            raise queue.get()
        raise
    finally:
        pool.close()
        pool.join()
        queue.close()
