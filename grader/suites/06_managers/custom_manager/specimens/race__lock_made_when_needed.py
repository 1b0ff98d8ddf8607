"""Wrong: the lock is made by the first who needs it, and two may be the first."""

import threading
from multiprocessing.managers import BaseManager


class Tally:
    def __init__(self):
        self._counts = {}
        self._lock = None

    def _guard(self):
        if self._lock is None:
            self._lock = threading.Lock()
        return self._lock

    def add(self, name):
        with self._guard():
            self._counts[name] = self._counts.get(name, 0) + 1

    def top(self):
        with self._guard():
            return max(self._counts, key=self._counts.get)

    def total(self):
        with self._guard():
            return sum(self._counts.values())


class TallyManager(BaseManager):
    pass


TallyManager.register("Tally", Tally, exposed=("add", "top", "total"))
