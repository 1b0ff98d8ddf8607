"""Wrong: looks for errors when all items are done; the thread of a worker's `Queue` may not have written one yet.

Verdict: race or wrong_result
"""

from multiprocessing import JoinableQueue, Process, Queue


def process_all(items, workers, handle):
    queue = JoinableQueue()
    errors = Queue()
    processes = [Process(target=work, args=(queue, errors, handle)) for _ in range(workers)]
    for process in processes:
        process.start()
    for item in items:
        queue.put(item)
    queue.join()
    found = None if errors.empty() else errors.get()
    for _ in processes:
        queue.put(None)
    for process in processes:
        process.join()
    queue.close()
    queue.join_thread()
    errors.close()
    errors.join_thread()
    if found:
        raise RuntimeError(found)


def work(queue, errors, handle):
    while (item := queue.get()) is not None:
        try:
            handle(item)
        except Exception as error:
            errors.put(repr(error))
        finally:
            queue.task_done()
