"""What the open checks of `queue_limits` run next to the student's code."""

from __future__ import annotations

import multiprocessing
import time
from types import ModuleType
from typing import Any


def queue_for_one(student: ModuleType) -> Any:
    """Offer twice, and take."""
    shelf: Any = multiprocessing.Queue(1)
    offers = student.offer(shelf, "first", 2), student.offer(shelf, "second", 0.1)
    if offers[0] is not True:
        return offers, []
    while shelf.empty():  # what was put is on its way through a thread and a pipe
        time.sleep(0.001)
    taken = student.take_all(shelf, 0.1)
    shelf.close()
    shelf.join_thread()
    return offers, taken
