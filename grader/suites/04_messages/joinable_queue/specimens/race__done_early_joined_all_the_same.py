"""Wrong: calls an item done before it is handled; only the end marks save it.

Verdict: race or wrong_result
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
        queue.task_done()
        try:
            handle(item)
        except Exception as error:
            errors.put(repr(error))
