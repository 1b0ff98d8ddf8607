"""Wrong: its patience is over `patience` seconds after the call began, however fast items come.

Verdict: wrong_result or race
"""

import time
from queue import Empty, Full


def offer(queue, item, patience):
    try:
        queue.put(item, timeout=patience)
        return True
    except Full:
        return False


def take_all(queue, patience):
    items = []
    end = time.monotonic() + patience
    try:
        while True:
            items.append(queue.get(timeout=max(0, end - time.monotonic())))
    except Empty:
        return items
