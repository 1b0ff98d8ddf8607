"""Wrong: takes `counter[name] += 1` for one step.

Verdict: race or wrong_result
"""

import threading
from collections import Counter
from multiprocessing.managers import BaseManager


class Tally:
    def __init__(self):
        self._counts = Counter()
        self._lock = threading.Lock()

    def add(self, name):
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
