"""Wrong: a lock of one's own around the pieces of a line keeps nobody out.

Verdict: race or wrong_result
"""

import logging
from multiprocessing import Lock, Process, get_logger


class Locked(logging.Handler):
    def __init__(self, path):
        super().__init__()
        self.path, self.mine = path, Lock()

    def emit(self, record):
        text = self.format(record).replace("\n", "\\n")
        with self.mine, open(self.path, "a") as file:
            for start in range(0, len(text), 80):
                file.write(text[start : start + 80])
                file.flush()
            file.write("\n")


def run_logged(tasks, path):
    processes = [Process(target=work, args=(task, path), name=name) for name, task in tasks.items()]
    for process in processes:
        process.start()
    for process in processes:
        process.join()


def work(task, path):
    for logger in (logging.getLogger(), get_logger()):
        logger.handlers[:] = [Locked(path)]
        logger.setLevel(logging.DEBUG)
    try:
        task()
    except Exception:
        logging.exception("failed")
