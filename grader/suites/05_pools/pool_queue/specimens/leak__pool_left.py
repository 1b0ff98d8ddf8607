"""Wrong: the pool is never closed."""

from functools import partial
from multiprocessing import Manager, Pool


def report(queue, message):
    queue.put(message)


def log_from_pool(messages, workers):
    with Manager() as manager:
        queue = manager.Queue()
        Pool(workers).map(partial(report, queue), messages)
        return [queue.get() for _ in messages]
