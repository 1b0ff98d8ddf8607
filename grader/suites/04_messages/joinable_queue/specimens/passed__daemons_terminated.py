"""Right: daemons that are terminated when nothing is left to do; errors in a managed list, by exit of the manager gone."""

from multiprocessing import JoinableQueue, Manager, Process


def process_all(items, workers, handle):
    with Manager() as manager:
        errors = manager.list()
        queue = JoinableQueue()
        processes = [Process(target=work, args=(queue, errors, handle), daemon=True) for _ in range(workers)]
        for process in processes:
            process.start()
        for item in items:
            queue.put(item)
        queue.join()
        for process in processes:
            process.terminate()
        for process in processes:
            process.join()
        queue.close()
        queue.join_thread()
        found = list(errors)
    if found:
        raise found[0]


def work(queue, errors, handle):
    while True:
        item = queue.get()
        try:
            handle(item)
        except Exception as error:
            errors.append(error)
        finally:
            queue.task_done()
