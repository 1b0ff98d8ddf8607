"""Right: a simple queue through the initializer of a spawned pool; a thread reads all the while."""

import threading
from multiprocessing import get_context

reports = None


def start(queue):
    global reports
    reports = queue


def report(message):
    reports.put(message)


def log_from_pool(messages, workers):
    context = get_context("spawn")
    queue, log = context.SimpleQueue(), []

    def read():
        while (message := queue.get()) is not None:
            log.append(message)

    reader = threading.Thread(target=read)
    reader.start()
    pool = context.Pool(workers, start, (queue,))
    try:
        pool.map(report, messages, chunksize=2)
    finally:
        pool.close()
        pool.join()
        queue.put(None)
        reader.join()
        queue.close()
    return log
