"""Wrong: `cancel_join_thread`, and the caller takes what there is: with big messages, less than all.

Verdict: race or wrong_result or deadlock or timeout or crash
"""

import queue as names
from multiprocessing import Process, Queue


def collect_big(workers, size):
    queue = Queue()
    processes = [Process(target=put_big, args=(queue, size)) for _ in range(workers)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    sizes = []
    try:
        while True:
            sizes.append(len(queue.get(timeout=0.2)))
    except names.Empty:
        return sizes


def put_big(queue, size):
    queue.put(bytes(size))
    queue.cancel_join_thread()
