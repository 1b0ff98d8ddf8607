"""Wrong: the thread that listens is never stopped.

Verdict: leak or race or wrong_result
"""

import logging
import logging.handlers
import time
from multiprocessing import Process, SimpleQueue, get_logger
from threading import Thread


class Sender(logging.handlers.QueueHandler):
    def enqueue(self, record):
        self.queue.put(record)


def run_logged(tasks, path):
    queue = SimpleQueue()
    Thread(target=listen, args=(queue, path), daemon=True).start()
    processes = [Process(target=work, args=(task, queue), name=name) for name, task in tasks.items()]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    while not queue.empty():
        time.sleep(0.01)
    time.sleep(0.1)


def listen(queue, path):
    with open(path, "a") as file:
        while True:
            file.write(queue.get().getMessage().replace("\n", "\\n") + "\n")
            file.flush()


def work(task, queue):
    for logger in (logging.getLogger(), get_logger()):
        logger.handlers[:] = [Sender(queue)]
        logger.setLevel(logging.DEBUG)
    try:
        task()
    except Exception:
        logging.exception("failed")
