"""Wrong: one inherited file, and the end of a line is written apart from the line."""

import logging
from multiprocessing import Process, get_logger


class Pieces(logging.Handler):
    def __init__(self, file):
        super().__init__()
        self.file = file

    def emit(self, record):
        text = self.format(record).replace("\n", "\\n")
        self.file.write(text.encode())
        self.file.write(b"\n")


def run_logged(tasks, path):
    with open(path, "ab", buffering=0) as file:
        processes = [Process(target=work, args=(task, file), name=name) for name, task in tasks.items()]
        for process in processes:
            process.start()
        for process in processes:
            process.join()


def work(task, file):
    for logger in (logging.getLogger(), get_logger()):
        logger.handlers[:] = [Pieces(file)]
        logger.setLevel(logging.DEBUG)
    try:
        task()
    except Exception:
        logging.exception("failed")
