"""Wrong: a record whose arguments do not pickle is lost on the way.

Verdict: wrong_result or crash
"""

import logging
from multiprocessing import Process, SimpleQueue, get_logger
from threading import Thread


class Sender(logging.Handler):
    def __init__(self, queue):
        super().__init__()
        self.queue = queue

    def emit(self, record):
        try:
            if record.exc_info:
                record.exc_text = logging.Formatter().formatException(record.exc_info)
                record.exc_info = None
            self.queue.put(record)
        except Exception:
            self.handleError(record)


def run_logged(tasks, path):
    queue = SimpleQueue()
    processes = [Process(target=work, args=(task, queue), name=name) for name, task in tasks.items()]
    for process in processes:
        process.start()
    thread = Thread(target=listen, args=(queue, path))
    thread.start()
    for process in processes:
        process.join()
    queue.put(None)
    thread.join()


def listen(queue, path):
    with open(path, "a") as file:
        while (record := queue.get()) is not None:
            file.write(logging.Formatter().format(record).replace("\n", "\\n") + "\n")


def work(task, queue):
    for logger in (logging.getLogger(), get_logger()):
        logger.handlers[:] = [Sender(queue)]
        logger.setLevel(logging.DEBUG)
    try:
        task()
    except Exception:
        logging.exception("failed")
