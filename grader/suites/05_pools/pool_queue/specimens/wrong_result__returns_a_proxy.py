"""Wrong: returns a managed list, which is dead without its manager.

Verdict: wrong_result or crash
"""

from functools import partial
from multiprocessing import Manager, Pool


def report(log, message):
    log.append(message)


def log_from_pool(messages, workers):
    with Manager() as manager, Pool(workers) as pool:
        log = manager.list()
        pool.map(partial(report, log), messages)
        return log
