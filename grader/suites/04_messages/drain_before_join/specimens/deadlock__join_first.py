"""Wrong: joins before it takes; a worker with a big message cannot end.

Verdict: deadlock or timeout
"""

from multiprocessing import Process, Queue


def collect_big(workers, size):
    queue = Queue()
    processes = [Process(target=put_big, args=(queue, size)) for _ in range(workers)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    sizes = [len(queue.get()) for _ in range(workers)]
    return sizes


def put_big(queue, size):
    queue.put(bytes(size))
