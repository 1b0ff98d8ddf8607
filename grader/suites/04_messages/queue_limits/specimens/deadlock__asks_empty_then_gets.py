"""Wrong: asks whether the queue is empty, and then gets without a limit.

Verdict: deadlock or timeout
"""

import time
from queue import Full


def offer(queue, item, patience):
    try:
        queue.put(item, timeout=patience)
        return True
    except Full:
        return False


def take_all(queue, patience):
    items = []
    end = time.monotonic() + patience
    while time.monotonic() < end:
        if queue.empty():
            time.sleep(0.005)
        else:
            items.append(queue.get())
            end = time.monotonic() + patience
    return items
