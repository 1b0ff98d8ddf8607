"""Right: tries without waiting, naps, and tries again until the patience is over."""

import time
from queue import Empty, Full


def offer(queue, item, patience):
    end = time.monotonic() + patience
    while True:
        try:
            queue.put_nowait(item)
            return True
        except Full:
            if time.monotonic() >= end:
                return False
        time.sleep(0.002)


def take_all(queue, patience):
    items = []
    end = time.monotonic() + patience
    while True:
        try:
            items.append(queue.get_nowait())
            end = time.monotonic() + patience
        except Empty:
            if time.monotonic() >= end:
                return items
            time.sleep(0.002)
