"""Wrong: calls an item done before it is handled; the workers are then terminated in the middle.

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
    for process in processes:
        process.terminate()
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
