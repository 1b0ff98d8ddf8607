"""Wrong: `offer` puts without a time-out.

Verdict: deadlock or timeout
"""

from queue import Empty, Full


def offer(queue, item, patience):
    queue.put(item)
    return True


def take_all(queue, patience):
    items = []
    try:
        while True:
            items.append(queue.get(timeout=patience))
    except Empty:
        return items
