"""Wrong: `add` returns without releasing when the name is new.

Verdict: deadlock or timeout
"""

import threading
from multiprocessing.managers import BaseManager


class Tally:
    def __init__(self):
        self._counts = {}
        self._lock = threading.Lock()

    def add(self, name):
        self._lock.acquire()
        if name not in self._counts:
            self._counts[name] = 1
            return
        self._counts[name] += 1
        self._lock.release()

    def top(self):
        with self._lock:
            return max(self._counts, key=self._counts.get)

    def total(self):
        with self._lock:
            return sum(self._counts.values())


class TallyManager(BaseManager):
    pass


TallyManager.register("Tally", Tally)
