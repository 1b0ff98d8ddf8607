"""Wrong: reads until the queue looks empty, while the workers still report.

Verdict: race or wrong_result
"""

from functools import partial
from multiprocessing import Manager, Pool


def report(queue, message):
    queue.put(message)


def log_from_pool(messages, workers):
    with Manager() as manager:
        queue = manager.Queue()
        pool = Pool(workers)
        done = pool.map_async(partial(report, queue), messages)
        log = []
        while not queue.empty() or not log and messages:
            log.append(queue.get())
        done.wait()
        pool.close()
        pool.join()
        return log
