"""Wrong: the calling process puts the messages on the queue itself."""

from multiprocessing import Manager, Pool


def log_from_pool(messages, workers):
    with Manager() as manager, Pool(workers):
        queue = manager.Queue()
        for message in messages:
            queue.put(message)
        return [queue.get() for _ in messages]
