"""Wrong: the workers are threads of the caller."""

from queue import Queue
from threading import Thread



def process_all(items, workers, handle):
    queue = Queue()
    errors = Queue()
    processes = [Thread(target=work, args=(queue, errors, handle)) for _ in range(workers)]
    for process in processes:
        process.start()
    for item in items:
        queue.put(item)
    queue.join()
    for _ in processes:
        queue.put(None)
    for process in processes:
        process.join()
    found = []
    while not errors.empty():
        found.append(errors.get())
    if found:
        raise RuntimeError(found[0])


def work(queue, errors, handle):
    while (item := queue.get()) is not None:
        try:
            handle(item)
        except Exception as error:
            errors.put(repr(error))
        finally:
            queue.task_done()
