"""Right: the kernel appends each line in one go (`O_APPEND`, one `write` per line, a local file)."""

import logging
import os
import traceback
from multiprocessing import Process, get_logger


class Appending(logging.Handler):
    def __init__(self, path):
        super().__init__(1)
        self.descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o644)

    def emit(self, record):
        line = f"{record.levelname:8} {record.processName} {self.format(record)!r}\n"
        os.write(self.descriptor, line.encode())


class Worker(Process):
    def __init__(self, name, task, path):
        super().__init__(name=name)
        self.task = task
        self.path = path

    def run(self):
        handler = Appending(self.path)
        root = logging.getLogger()
        root.handlers[:] = [handler]
        root.setLevel(1)
        get_logger().setLevel(1)
        get_logger().addHandler(handler)
        try:
            self.task()
        except BaseException:
            root.critical("%s failed: %s", self.name, traceback.format_exc())


def run_logged(tasks, path):
    workers = [Worker(name, task, path) for name, task in tasks.items()]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
