"""Wrong: `deposit_all` reads the sum before it has the lock."""

from multiprocessing import RawValue, RLock


class Ledger:
    def __init__(self):
        self._lock, self._sum = RLock(), RawValue("q", 0)

    def deposit(self, amount):
        with self._lock:
            self._sum.value += amount

    def deposit_all(self, amounts):
        total = self.balance() + sum(amounts)
        with self._lock:
            self._sum.value = total

    def balance(self):
        with self._lock:
            return self._sum.value
