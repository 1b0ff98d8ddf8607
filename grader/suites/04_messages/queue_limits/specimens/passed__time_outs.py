"""Right: both use the queue's own time-outs."""

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
        while True:
            items.append(queue.get(timeout=patience))
    except Empty:
        return items
