"""Wrong: the manager is never shut down; something still refers to it."""

from functools import partial
from multiprocessing import Manager, Pool

managers = []


def report(queue, message):
    queue.put(message)


def log_from_pool(messages, workers):
    manager = Manager()
    managers.append(manager)
    queue = manager.Queue()
    pool = Pool(workers)
    pool.map(partial(report, queue), messages)
    pool.close()
    pool.join()
    return [queue.get() for _ in messages]
