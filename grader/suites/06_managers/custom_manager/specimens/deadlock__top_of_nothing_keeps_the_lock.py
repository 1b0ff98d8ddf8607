"""Wrong: top() may raise before the first add, but here it does so between acquire() and release(); the
error comes out well, and the next call of any method waits for ever.

Verdict: deadlock or timeout
"""

from __future__ import annotations

import threading
from multiprocessing.managers import BaseManager


class _Tally:
    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._counts: dict[str, int] = {}

    def add(self, name: str) -> None:
        self._lock.acquire()
        self._counts[name] = self._counts.get(name, 0) + 1
        self._lock.release()

    def total(self) -> int:
        self._lock.acquire()
        result = sum(self._counts.values())
        self._lock.release()
        return result

    def top(self) -> str:
        self._lock.acquire()
        result = max(self._counts, key=lambda name: self._counts[name])
        self._lock.release()
        return result


class TallyManager(BaseManager):
    """A manager whose server keeps tallies."""


TallyManager.register("Tally", _Tally, exposed=("add", "total", "top"))
