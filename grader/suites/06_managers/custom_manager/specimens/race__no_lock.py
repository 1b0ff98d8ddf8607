"""Wrong: the server has a thread for each caller, and two of them read the same count.

Verdict: race or wrong_result
"""

import threading
from multiprocessing.managers import BaseManager


class Tally:
    def __init__(self):
        self._counts = {}
        self._lock = threading.Lock()

    def add(self, name):
        self._counts[name] = self._counts.get(name, 0) + 1

    def top(self):
        with self._lock:
            return max(self._counts, key=self._counts.get)

    def total(self):
        with self._lock:
            return sum(self._counts.values())


class TallyManager(BaseManager):
    pass


TallyManager.register("Tally", Tally)
