"""Wrong: the pool is joined before the queue is read; workers cannot end while their messages do not fit in the pipe."""

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
    pool.map(report, messages)
    pool.close()
    pool.join()
    return [queue.get() for _ in messages]
