"""Wrong: the word that marks the end may be a message.

Verdict: wrong_result or leak
"""

from functools import partial
from multiprocessing import Manager, Pool


def report(queue, message):
    queue.put(message)


def log_from_pool(messages, workers):
    with Manager() as manager:
        queue = manager.Queue()
        pool = Pool(workers)
        pool.map(partial(report, queue), messages)
        pool.close()
        pool.join()
        queue.put("STOP")
        return list(iter(queue.get, "STOP"))
