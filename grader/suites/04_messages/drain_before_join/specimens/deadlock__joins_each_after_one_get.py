"""Wrong: takes one message and joins the first worker; it may have been another's message.

Verdict: deadlock or timeout
"""

from multiprocessing import Process, Queue


def collect_big(workers, size):
    queue = Queue()
    processes = [Process(target=put_big, args=(queue, size)) for _ in range(workers)]
    for process in processes:
        process.start()
    sizes = []
    for process in processes:
        sizes.append(len(queue.get()))
        process.join()
    return sizes


def put_big(queue, size):
    queue.put(bytes(size))
