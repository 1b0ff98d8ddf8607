"""Wrong: all tallies of the server count into one dictionary, that of the class."""

import threading
from multiprocessing.managers import BaseManager


class Tally:
    _counts: dict = {}
    _lock = threading.Lock()

    def add(self, name):
        with self._lock:
            self._counts[name] = self._counts.get(name, 0) + 1

    def total(self):
        with self._lock:
            return sum(self._counts.values())

    def top(self):
        with self._lock:
            return max(self._counts, key=self._counts.get)


class TallyManager(BaseManager):
    pass


TallyManager.register("Tally", Tally)
