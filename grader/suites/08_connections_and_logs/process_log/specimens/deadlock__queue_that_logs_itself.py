"""Wrong: in the first `put` the queue logs that it starts its thread, and its lock is taken already."""

import logging
import logging.handlers
from multiprocessing import Process, Queue, get_logger


class OneLine(logging.Formatter):
    def format(self, record):
        return super().format(record).replace("\n", "\\n")


def run_logged(tasks, path):
    queue = Queue()
    processes = [Process(target=work, args=(task, queue), name=name) for name, task in tasks.items()]
    for process in processes:
        process.start()
    file = logging.FileHandler(path)
    file.setFormatter(OneLine())
    listener = logging.handlers.QueueListener(queue, file)
    listener.start()
    for process in processes:
        process.join()
    listener.stop()
    file.close()
    queue.close()
    queue.join_thread()


def work(task, queue):
    handler = logging.handlers.QueueHandler(queue)
    for logger in (logging.getLogger(), get_logger()):
        logger.handlers[:] = [handler]
        logger.setLevel(logging.DEBUG)
    try:
        task()
    except Exception:
        logging.exception("failed")
