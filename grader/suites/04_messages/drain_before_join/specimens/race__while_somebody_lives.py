"""Wrong: takes while some worker is alive; one that was quick may be gone before its message was taken.

Verdict: race or wrong_result
"""

import queue as names
from multiprocessing import Process, Queue


def collect_big(workers, size):
    queue = Queue()
    processes = [Process(target=put_big, args=(queue, size)) for _ in range(workers)]
    for process in processes:
        process.start()
    sizes = []
    while any(process.is_alive() for process in processes):
        try:
            sizes.append(len(queue.get(timeout=0.05)))
        except names.Empty:
            pass
    for process in processes:
        process.join()
    return sizes


def put_big(queue, size):
    queue.put(bytes(size))
