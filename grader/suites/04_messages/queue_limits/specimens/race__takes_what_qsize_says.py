"""Wrong: takes as many items as `qsize` says, which others may have taken meanwhile.

Verdict: race or deadlock or wrong_result or timeout
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
    try:
        items.append(queue.get(timeout=patience))
        while queue.qsize():
            for _ in range(queue.qsize()):
                items.append(queue.get())
            time.sleep(patience)
    except Empty:
        pass
    return items
