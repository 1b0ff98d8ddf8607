"""Wrong: the workers stop at an empty queue, which may be so before the first item is there.

Verdict: race or wrong_result or deadlock or timeout or crash
"""

import queue as names

from multiprocessing import JoinableQueue, Process, SimpleQueue


def process_all(items, workers, handle):
    queue = JoinableQueue()
    errors = SimpleQueue()
    processes = [Process(target=work, args=(queue, errors, handle)) for _ in range(workers)]
    for process in processes:
        process.start()
    for item in items:
        queue.put(item)
    queue.join()
    for process in processes:
        process.join()
    found = []
    while not errors.empty():
        found.append(errors.get())
    queue.close()
    queue.join_thread()
    errors.close()
    if found:
        raise RuntimeError(found[0])


def work(queue, errors, handle):
    while not queue.empty():
        try:
            item = queue.get_nowait()
        except names.Empty:
            return
        try:
            handle(item)
        except Exception as error:
            errors.put(repr(error))
        finally:
            queue.task_done()
