"""Wrong: a proxy that lets callers read and set the attributes of the tally."""

import threading
from multiprocessing.managers import BaseManager, NamespaceProxy


class Tally:
    def __init__(self):
        self._counts = {}
        self._lock = threading.Lock()

    def add(self, name):
        with self._lock:
            self._counts[name] = self._counts.get(name, 0) + 1

    def top(self):
        with self._lock:
            return max(self._counts, key=self._counts.get)

    def total(self):
        with self._lock:
            return sum(self._counts.values())


class TallyManager(BaseManager):
    pass


class TallyProxy(NamespaceProxy):
    _exposed_ = ("add", "top", "total", "__getattribute__", "__setattr__", "__delattr__")

    def add(self, name):
        return self._callmethod("add", (name,))

    def top(self):
        return self._callmethod("top")

    def total(self):
        return self._callmethod("total")


TallyManager.register("Tally", Tally, TallyProxy)
