"""Right: a `SimpleQueue`: the worker itself writes, and waits while the pipe is full."""

from multiprocessing import Process, SimpleQueue


def collect_big(workers, size):
    queue = SimpleQueue()
    processes = [Process(target=put_big, args=(queue, size)) for _ in range(workers)]
    for process in processes:
        process.start()
    sizes = [len(queue.get()) for _ in range(workers)]
    for process in processes:
        process.join()
    queue.close()
    return sizes


def put_big(queue, size):
    queue.put(bytes(size))
