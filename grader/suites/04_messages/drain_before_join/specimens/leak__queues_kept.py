"""Wrong: every call keeps its queue."""

from multiprocessing import Process, Queue

kept = []


def collect_big(workers, size):
    queue = Queue()
    processes = [Process(target=put_big, args=(queue, size)) for _ in range(workers)]
    for process in processes:
        process.start()
    kept.append(queue)
    sizes = [len(queue.get()) for _ in range(workers)]
    for process in processes:
        process.join()
    return sizes


def put_big(queue, size):
    queue.put(bytes(size))
