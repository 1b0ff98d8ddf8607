"""Right: a managed queue, and a process that writes until it is told that it is over."""

import logging
import logging.handlers
from multiprocessing import Manager, Process, get_logger


def run_logged(tasks, path):
    with Manager() as manager:
        queue = manager.Queue()
        listener = Process(target=listen, args=(queue, path))
        listener.start()
        processes = [Process(target=work, args=(task, queue), name=name) for name, task in tasks.items()]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        queue.put(None)
        listener.join()


def listen(queue, path):
    with open(path, "w") as file:
        while (record := queue.get()) is not None:
            print(record.levelname, record.message.replace("\n", " | "), file=file)


class NotTheirs(logging.Filter):
    """Lets pass what a task has logged: a proxy that is used logs itself, through the library."""

    def filter(self, record):
        return "/multiprocessing/" not in record.pathname


def work(task, queue):
    handler = logging.handlers.QueueHandler(queue)
    handler.addFilter(NotTheirs())
    for logger in (logging.getLogger(), get_logger()):
        logger.handlers[:] = [handler]
        logger.setLevel(logging.DEBUG)
    try:
        task()
    except Exception:
        logging.getLogger().exception("failed")
