"""Right: items and end marks are put before the workers start; `join` waits for the marks as well."""

from multiprocessing import JoinableQueue, Process, Value


def process_all(items, workers, handle):
    queue = JoinableQueue()
    failures = Value("i", 0)
    for item in [*items, *[None] * workers]:
        queue.put(item)
    processes = [Process(target=work, args=(queue, failures, handle)) for _ in range(workers)]
    for process in processes:
        process.start()
    queue.join()
    for process in processes:
        process.join()
    queue.close()
    queue.join_thread()
    if failures.value:
        raise ExceptionGroup("some items failed", [RuntimeError("failed")] * failures.value)


def work(queue, failures, handle):
    while True:
        item = queue.get()
        try:
            if item is None:
                return
            handle(item)
        except Exception:
            with failures.get_lock():
                failures.value += 1
        finally:
            queue.task_done()
