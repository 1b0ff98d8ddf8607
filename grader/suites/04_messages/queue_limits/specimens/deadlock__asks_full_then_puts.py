"""Wrong: asks whether the queue is full, and then puts without a limit.

Verdict: deadlock or timeout
"""

import time
from queue import Empty


def offer(queue, item, patience):
    end = time.monotonic() + patience
    while queue.full():
        if time.monotonic() >= end:
            return False
        time.sleep(0.005)
    queue.put(item)
    return True


def take_all(queue, patience):
    items = []
    try:
        while True:
            items.append(queue.get(timeout=patience))
    except Empty:
        return items
