"""Right: the manager builds on SyncManager, and the tally counts with an iterator that is atomic by itself."""

import itertools
from multiprocessing.managers import SyncManager


class TallyManager(SyncManager):
    pass


class _Tally:
    def __init__(self):
        self._next = itertools.count()
        self._entries = {}

    def add(self, name):
        self._entries[next(self._next)] = name

    def top(self):
        names = list(self._entries.copy().values())
        return max(names, key=names.count)

    def total(self):
        return len(self._entries)


TallyManager.register("Tally", _Tally)
