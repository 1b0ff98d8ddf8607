"""Wrong: an empty text is taken for none."""

from functools import partial
from multiprocessing import Manager, Pool


def report(queue, message):
    if message:
        queue.put(message)


def log_from_pool(messages, workers):
    with Manager() as manager, Pool(workers) as pool:
        queue = manager.Queue()
        pool.map(partial(report, queue), messages)
        return [queue.get() for _ in range(queue.qsize())]
