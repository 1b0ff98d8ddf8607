"""Wrong: a plain queue as a task's argument: `RuntimeError`."""

from functools import partial
from multiprocessing import Pool, Queue


def report(queue, message):
    queue.put(message)


def log_from_pool(messages, workers):
    queue = Queue()
    with Pool(workers) as pool:
        pool.map(partial(report, queue), messages)
    return [queue.get() for _ in messages]
