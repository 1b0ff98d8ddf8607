"""Wrong: raises as soon as an item has failed; the rest is not handled.

Verdict: wrong_result or leak
"""

from multiprocessing import JoinableQueue, Process, SimpleQueue


def process_all(items, workers, handle):
    queue = JoinableQueue()
    errors = SimpleQueue()
    processes = [Process(target=work, args=(queue, errors, handle)) for _ in range(workers)]
    for process in processes:
        process.start()
    for item in items:
        queue.put(item)
    for _ in items:
        if (error := errors.get()) is not None:
            for process in processes:
                process.kill()
                process.join()
            raise RuntimeError(error)
    queue.join()
    for _ in processes:
        queue.put(None)
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
    while (item := queue.get()) is not None:
        try:
            handle(item)
            errors.put(None)
        except Exception as error:
            errors.put(repr(error))
        finally:
            queue.task_done()
