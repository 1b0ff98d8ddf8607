"""Wrong: counts the farewells, and one that was killed does not say any."""

import logging
import logging.handlers
from multiprocessing import Process, SimpleQueue, get_logger


class Sender(logging.handlers.QueueHandler):
    def enqueue(self, record):
        self.queue.put(record)


def run_logged(tasks, path):
    queue = SimpleQueue()
    processes = [Process(target=work, args=(task, queue), name=name) for name, task in tasks.items()]
    for process in processes:
        process.start()
    left = len(processes)
    with open(path, "a") as file:
        while left:
            record = queue.get()
            if record is None:
                left -= 1
            else:
                file.write(record.getMessage().replace("\n", "\\n") + "\n")
    for process in processes:
        process.join()
    queue.close()


def work(task, queue):
    for logger in (logging.getLogger(), get_logger()):
        logger.handlers[:] = [Sender(queue)]
        logger.setLevel(logging.DEBUG)
    try:
        task()
    except Exception:
        logging.exception("failed")
    for logger in (logging.getLogger(), get_logger()):
        logger.handlers.clear()
    queue.put(None)
