"""Wrong: each worker is started when the one before has ended."""

from multiprocessing import Process, Queue


def collect_big(workers, size):
    queue = Queue()
    sizes = []
    for _ in range(workers):
        process = Process(target=put_big, args=(queue, size))
        process.start()
        sizes.append(len(queue.get()))
        process.join()
    return sizes


def put_big(queue, size):
    queue.put(bytes(size))
