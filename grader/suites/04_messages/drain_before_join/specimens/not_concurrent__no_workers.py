"""Wrong: the caller puts and takes everything itself.

Verdict: not_concurrent or wrong_result
"""

from multiprocessing import Queue


def collect_big(workers, size):
    queue = Queue()
    for _ in range(workers):
        queue.put(bytes(size))
    return [len(queue.get()) for _ in range(workers)]
