"""Wrong: a plain attribute; every process adds to its own copy."""

from multiprocessing import RLock


class Ledger:
    def __init__(self):
        self._lock, self._sum = RLock(), 0

    def deposit(self, amount):
        with self._lock:
            self._sum += amount

    def deposit_all(self, amounts):
        with self._lock:
            for amount in amounts:
                self.deposit(amount)

    def balance(self):
        return self._sum
