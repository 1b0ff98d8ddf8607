"""A manager of your own that keeps a tally for many processes."""

from __future__ import annotations

import threading
from collections import Counter
from multiprocessing.managers import BaseManager


class Tally:
    """Lives in the server, where every caller has a thread."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.lock = threading.Lock()  # of threads, not of processes: they all meet here

    def add(self, name: str) -> None:
        with self.lock:
            self.counts[name] += 1

    def top(self) -> str:
        with self.lock:
            return max(self.counts, key=self.counts.__getitem__)

    def total(self) -> int:
        with self.lock:
            return self.counts.total()


class TallyManager(BaseManager):
    """Serves tallies."""


TallyManager.register("Tally", Tally, exposed=("add", "top", "total"))
