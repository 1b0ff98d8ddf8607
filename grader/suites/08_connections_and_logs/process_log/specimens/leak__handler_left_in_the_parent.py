"""Wrong: the parent's root logger keeps a handler per call, and every child inherits those of earlier calls.

Verdict: leak or wrong_result
"""

import logging
from multiprocessing import Lock, Process, get_logger

LOCK = Lock()


class Shared(logging.FileHandler):
    def emit(self, record):
        with LOCK:
            super().emit(record)

    def format(self, record):
        return super().format(record).replace("\n", "\\n")


def run_logged(tasks, path):
    handler = Shared(path)
    for logger in (logging.getLogger(), get_logger()):
        logger.addHandler(handler)
        logger.setLevel(logging.DEBUG)
    processes = [Process(target=work, args=(task,), name=name) for name, task in tasks.items()]
    for process in processes:
        process.start()
    for process in processes:
        process.join()


def work(task):
    try:
        task()
    except Exception:
        logging.exception("failed")
