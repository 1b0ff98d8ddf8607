"""Wrong: looks whether something comes by taking it, and forgets what it was."""

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
        queue.get(timeout=patience)
        while True:
            items.append(queue.get(timeout=patience))
    except Empty:
        return items
