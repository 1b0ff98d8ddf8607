"""Wrong: reads the log, adds a line and writes it back, with nobody kept out.

Verdict: race or wrong_result
"""

import logging
from multiprocessing import Process, get_logger
from pathlib import Path


class Rewriting(logging.Handler):
    def __init__(self, path):
        super().__init__()
        self.path = Path(path)

    def emit(self, record):
        old = self.path.read_text() if self.path.exists() else ""
        self.path.write_text(old + self.format(record).replace("\n", "\\n") + "\n")


def run_logged(tasks, path):
    processes = [Process(target=work, args=(task, path), name=name) for name, task in tasks.items()]
    for process in processes:
        process.start()
    for process in processes:
        process.join()


def work(task, path):
    for logger in (logging.getLogger(), get_logger()):
        logger.handlers[:] = [Rewriting(path)]
        logger.setLevel(logging.INFO if logger.name == "multiprocessing" else logging.DEBUG)
    get_logger().setLevel(logging.DEBUG)
    try:
        task()
    except Exception:
        logging.exception("failed")
