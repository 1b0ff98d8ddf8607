"""Wrong: tries once and does not use its patience.

Verdict: wrong_result or race
"""

from queue import Empty, Full


def offer(queue, item, patience):
    try:
        queue.put_nowait(item)
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
