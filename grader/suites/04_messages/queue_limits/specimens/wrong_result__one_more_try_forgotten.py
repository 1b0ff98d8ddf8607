"""When the time is over it tries once more and does not say that it went well."""

from queue import Empty, Full

def offer(queue, item, patience):
    try:
        queue.put(item, timeout=patience)
    except Full:
        try:
            queue.put_nowait(item)
        except Full:
            pass
        return False
    return True

def take_all(queue, patience):
    out = []
    try:
        while True: out.append(queue.get(timeout=patience))
    except Empty: return out
