"""Wrong: reads the count under the lock and writes it after the release.

Verdict: race or wrong_result
"""

import threading
from multiprocessing.managers import BaseManager


class Tally:
    def __init__(self):
        self._counts = {}
        self._lock = threading.Lock()

    def add(self, name):
        with self._lock:
            count = self._counts.get(name, 0)
        self._counts[name] = count + 1

    def top(self):
        with self._lock:
            return max(self._counts, key=self._counts.get)

    def total(self):
        with self._lock:
            return sum(self._counts.values())


class TallyManager(BaseManager):
    pass


TallyManager.register("Tally", Tally)
