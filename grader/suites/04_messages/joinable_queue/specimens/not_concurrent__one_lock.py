"""Wrong: a lock around every `handle`; there are many workers and one works."""

from multiprocessing import JoinableQueue, Lock, Process, SimpleQueue

one_at_a_time = Lock()


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
        try:
            with one_at_a_time:
                handle(item)
        except Exception as error:
            errors.put(repr(error))
        finally:
            queue.task_done()
