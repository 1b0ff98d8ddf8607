"""Wrong: measures the object in memory instead of its length."""

import sys
from multiprocessing import Process, Queue


def collect_big(workers, size):
    queue = Queue()
    processes = [Process(target=put_big, args=(queue, size)) for _ in range(workers)]
    for process in processes:
        process.start()
    sizes = [sys.getsizeof(queue.get()) for _ in range(workers)]
    for process in processes:
        process.join()
    return sizes


def put_big(queue, size):
    queue.put(bytes(size))
