"""Wrong: an item that raises is called done twice; `join` returns too early and the rest is thrown away.

Verdict: race or wrong_result or crash or deadlock or timeout or leak
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
        process.kill()
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
        except Exception as error:
            errors.put(repr(error))
            queue.task_done()
        finally:
            queue.task_done()
