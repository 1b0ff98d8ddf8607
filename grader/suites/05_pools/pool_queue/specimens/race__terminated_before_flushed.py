"""Wrong: the `with` block kills workers whose queue threads have not yet written what was put.

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
    with Pool(workers, start, (queue,)) as pool:
        pool.map(report, messages)
    log = []
    while not queue.empty():
        log.append(queue.get())
    return log
