"""Right: every name is appended to one list, which a thread does in one piece; counting comes later."""

from collections import Counter
from multiprocessing.managers import BaseManager


class Tally:
    def __init__(self):
        self._names = []

    def add(self, name):
        self._names.append(name)

    def top(self):
        return Counter(self._names).most_common(1)[0][0]

    def total(self):
        return len(self._names)


class TallyManager(BaseManager):
    pass


TallyManager.register("Tally", callable=Tally, exposed=["add", "top", "total"])
