"""Wrong: each process opens the file anew, and writes over what the others have written.

Verdict: race or wrong_result
"""

import logging
from multiprocessing import Process, get_logger


class OneLine(logging.Formatter):
    def format(self, record):
        return super().format(record).replace("\n", "\\n")


def run_logged(tasks, path):
    processes = [Process(target=work, args=(task, path), name=name) for name, task in tasks.items()]
    for process in processes:
        process.start()
    for process in processes:
        process.join()


def work(task, path):
    handler = logging.FileHandler(path, "w")
    handler.setFormatter(OneLine("%(levelname)s %(processName)s %(message)s"))
    for logger in (logging.getLogger(), get_logger()):
        logger.handlers[:] = [handler]
        logger.setLevel(logging.DEBUG)
    try:
        task()
    except Exception:
        logging.exception("failed")
