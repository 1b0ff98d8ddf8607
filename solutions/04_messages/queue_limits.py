"""Put into a queue that may be full, take from one that may be empty, and never wait for good."""

from __future__ import annotations

from queue import Empty, Full
from typing import Any


def offer(queue: Any, item: object, patience: float) -> bool:
    try:
        queue.put(item, timeout=patience)  # tests and acts in one step; `full()` would be old news
    except Full:
        return False
    return True


def take_all(queue: Any, patience: float) -> list[Any]:
    items: list[Any] = []
    while True:
        try:
            item = queue.get(timeout=patience)
        except Empty:  # and nothing else: an error of the queue is the caller's business
            return items
        items.append(item)
