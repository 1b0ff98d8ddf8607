"""Wrong: whether there is an entry is asked outside the lock; two callers each make the first one.

Verdict: race or wrong_result
"""

import threading
from multiprocessing.managers import BaseManager


class Tally:
    def __init__(self):
        self._counts = {}
        self._lock = threading.Lock()

    def add(self, name):
        if name not in self._counts:
            self._counts[name] = 0
        with self._lock:
            self._counts[name] += 1

    def top(self):
        with self._lock:
            return max(self._counts, key=self._counts.get)

    def total(self):
        with self._lock:
            return sum(self._counts.values())


class TallyManager(BaseManager):
    pass


TallyManager.register("Tally", Tally)
