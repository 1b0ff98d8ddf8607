"""Wrong: takes everything and never joins."""

from multiprocessing import Process, Queue

kept = []


def collect_big(workers, size):
    queue = Queue()
    processes = [Process(target=put_big, args=(queue, size)) for _ in range(workers)]
    for process in processes:
        process.start()
    kept.extend(processes)
    sizes = [len(queue.get()) for _ in range(workers)]
    return sizes


def put_big(queue, size):
    queue.put(bytes(size))
