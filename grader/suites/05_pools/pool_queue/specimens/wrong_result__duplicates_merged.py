"""Wrong: a set knows no duplicates."""

from functools import partial
from multiprocessing import Manager, Pool


def report(queue, message):
    queue.put(message)


def log_from_pool(messages, workers):
    with Manager() as manager, Pool(workers) as pool:
        queue = manager.Queue()
        pool.map(partial(report, queue), messages)
        return list({queue.get() for _ in messages})
