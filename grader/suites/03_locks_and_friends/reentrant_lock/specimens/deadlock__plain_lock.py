"""Wrong: a `Lock` lets nobody in a second time, not even its holder."""

from multiprocessing import Lock, RawValue


class Ledger:
    def __init__(self):
        self._lock, self._sum = Lock(), RawValue("q", 0)

    def deposit(self, amount):
        with self._lock:
            self._sum.value += amount

    def deposit_all(self, amounts):
        with self._lock:
            for amount in amounts:
                self.deposit(amount)

    def balance(self):
        with self._lock:
            return self._sum.value
