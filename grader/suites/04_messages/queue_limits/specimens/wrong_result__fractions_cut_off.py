"""A patience of less than a second is none."""

from queue import Empty, Full

def offer(queue, item, patience):
    try:
        queue.put(item, timeout=int(patience))
        return True
    except Full:
        return False

def take_all(queue, patience):
    out = []
    try:
        while True: out.append(queue.get(timeout=patience))
    except Empty: return out
