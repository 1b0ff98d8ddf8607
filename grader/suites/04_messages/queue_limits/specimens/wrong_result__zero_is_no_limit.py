"""Wrong: takes a patience of 0 for one without a limit.

Verdict: wrong_result or deadlock or timeout
"""

from queue import Empty, Full


def offer(queue, item, patience):
    try:
        queue.put(item, timeout=patience or None)
    except Full:
        return False
    return True


def take_all(queue, patience):
    items = []
    try:
        while True:
            items.append(queue.get(timeout=patience))
    except Empty:
        return items
