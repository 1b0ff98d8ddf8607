"""Wrong: one message after the other."""

from multiprocessing import Manager, Pool


def report(queue, message):
    queue.put(message)


def log_from_pool(messages, workers):
    with Manager() as manager, Pool(workers) as pool:
        queue = manager.Queue()
        for message in messages:
            pool.apply(report, (queue, message))
        return [queue.get() for _ in messages]
