"""Right: a plain lock, and a helper that adds without taking it; no re-entrance is needed."""

from multiprocessing import Lock, RawValue


class Ledger:
    def __init__(self):
        self._lock, self._sum = Lock(), RawValue("q", 0)

    def deposit(self, amount):
        with self._lock:
            self._add(amount)

    def deposit_all(self, amounts):
        with self._lock:
            for amount in amounts:
                self._add(amount)

    def balance(self):
        with self._lock:
            return self._sum.value

    def _add(self, amount):
        self._sum.value += amount
