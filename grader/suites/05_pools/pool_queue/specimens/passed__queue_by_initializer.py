"""Right: a plain queue, inherited through the initializer, and read before the pool is joined."""

from multiprocessing import Pool, Queue

reports = None


def start(queue):
    global reports
    reports = queue


def report(message):
    reports.put(message)


def log_from_pool(messages, workers):
    queue = Queue()
    pool = Pool(workers, start, (queue,))
    try:
        done = pool.map_async(report, messages)
        log = [queue.get() for _ in messages]
        done.get()
    finally:
        pool.close()
        pool.join()
        queue.close()
        queue.join_thread()
    return log
