"""Wrong: every name has a lock of its own, which keeps its count right, but the sum of all is kept under
that lock, too; two different names at the same time add to the sum unguarded, and total() is too small.
"""

from __future__ import annotations

import threading
from multiprocessing.managers import BaseManager


class _Tally:
    def __init__(self) -> None:
        self._locks: dict[str, threading.Lock] = {}
        self._counts: dict[str, int] = {}
        self._total = 0

    def _lock_of(self, name: str) -> threading.Lock:
        return self._locks.setdefault(name, threading.Lock())  # one atomic step

    def add(self, name: str) -> None:
        with self._lock_of(name):
            total = self._total + 1
            self._counts[name] = self._counts.get(name, 0) + 1
            self._total = total

    def total(self) -> int:
        return self._total

    def top(self) -> str:
        counts = self._counts.copy()
        return max(counts, key=counts.__getitem__, default="")


class TallyManager(BaseManager):
    """A manager whose server keeps tallies."""


TallyManager.register("Tally", _Tally, exposed=("add", "total", "top"))
