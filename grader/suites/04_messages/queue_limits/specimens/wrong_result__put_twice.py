"""Wrong: puts once more when it was refused at first, and once too often when there was room.

Verdict: wrong_result or race or deadlock
"""

from queue import Empty, Full


def offer(queue, item, patience):
    for wait in (0, patience):
        try:
            queue.put(item, timeout=wait)
        except Full:
            if wait == patience:
                return False
    return True


def take_all(queue, patience):
    items = []
    try:
        while True:
            items.append(queue.get(timeout=patience))
    except Empty:
        return items
