"""Wrong: a thread goes on trying after `offer` has said no; the item comes later, though refused.

Verdict: wrong_result or deadlock or timeout or leak
"""

import threading
from queue import Empty


def offer(queue, item, patience):
    thread = threading.Thread(target=queue.put, args=(item,), daemon=True)
    thread.start()
    thread.join(patience)
    return not thread.is_alive()


def take_all(queue, patience):
    items = []
    try:
        while True:
            items.append(queue.get(timeout=patience))
    except Empty:
        return items
