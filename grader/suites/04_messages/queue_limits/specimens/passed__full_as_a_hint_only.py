"""Right: asks `full` and `empty` only to save the trouble; the answer comes from a call with a limit."""

from queue import Empty, Full


def offer(queue, item, patience):
    if patience == 0 and queue.full():
        return False
    try:
        queue.put(item, block=patience > 0, timeout=patience)
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
