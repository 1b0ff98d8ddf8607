"""Right: every process appends for itself, under one lock."""

import logging
from multiprocessing import Lock, Process, get_logger


class Shared(logging.FileHandler):
    def __init__(self, path, lock):
        super().__init__(path)
        self.shared = lock

    def emit(self, record):
        with self.shared:
            super().emit(record)

    def format(self, record):
        return super().format(record).replace("\n", "\\n")


def run_logged(tasks, path):
    lock = Lock()
    processes = [Process(target=work, args=(task, path, lock), name=name) for name, task in tasks.items()]
    for process in processes:
        process.start()
    for process in processes:
        process.join()


def work(task, path, lock):
    handler = Shared(path, lock)
    for logger in (logging.getLogger(), get_logger()):
        logger.handlers[:] = [handler]
        logger.setLevel(logging.DEBUG)
    try:
        task()
    except Exception:
        logging.exception("failed")
