"""Wrong: takes `None` for an end mark."""

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
        while (item := queue.get(timeout=patience)) is not None:
            items.append(item)
    except Empty:
        pass
    return items
