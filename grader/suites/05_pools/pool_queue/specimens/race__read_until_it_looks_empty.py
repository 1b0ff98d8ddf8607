"""Wrong: `map` has returned, and what the queue threads of the workers have not written yet is missed.

Verdict: race or wrong_result or deadlock
"""

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
    log = []
    while not queue.empty():
        log.append(queue.get())
    pool.close()
    pool.join()
    queue.close()
    return log
