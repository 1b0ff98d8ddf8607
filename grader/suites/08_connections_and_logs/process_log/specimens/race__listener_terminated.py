"""Wrong: ends the listener when the tasks have ended, whatever it still has to write.

Verdict: race or wrong_result
"""

import logging
import logging.handlers
from multiprocessing import Process, SimpleQueue, get_logger


class Sender(logging.handlers.QueueHandler):
    def enqueue(self, record):
        self.queue.put(record)


def run_logged(tasks, path):
    queue = SimpleQueue()
    listener = Process(target=listen, args=(queue, path), daemon=True)
    listener.start()
    processes = [Process(target=work, args=(task, queue), name=name) for name, task in tasks.items()]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    listener.terminate()
    listener.join()


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
