"""Right: a `Queue` for a handler that stays out of the way while the queue logs itself; a thread writes."""

import logging
import logging.handlers
import threading
from multiprocessing import Process, Queue, get_logger


class Careful(logging.handlers.QueueHandler):
    inside = threading.local()

    def handle(self, record):
        if getattr(self.inside, "busy", False) or threading.current_thread().name.startswith("QueueFeeder"):
            return False
        self.inside.busy = True
        try:
            return super().handle(record)
        finally:
            self.inside.busy = False


class Escaping(logging.Formatter):
    def format(self, record):
        return repr(super().format(record))


def run_logged(tasks, path):
    queue = Queue()
    processes = [Process(target=work, args=(task, queue), name=name) for name, task in tasks.items()]
    for process in processes:
        process.start()
    file = logging.FileHandler(path, mode="w")
    file.setFormatter(Escaping("%(processName)s %(levelno)d %(message)s"))
    listener = logging.handlers.QueueListener(queue, file)
    listener.start()
    try:
        for process in processes:
            process.join()
    finally:
        listener.stop()
        file.close()
        queue.close()
        queue.join_thread()


def work(task, queue):
    handler = Careful(queue)
    for logger in (logging.getLogger(), get_logger()):
        logger.handlers[:] = [handler]
        logger.setLevel(logging.DEBUG)
    try:
        task()
    except Exception:
        logging.exception("failed")
