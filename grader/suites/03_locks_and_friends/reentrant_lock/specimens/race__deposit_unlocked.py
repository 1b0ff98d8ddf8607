"""Wrong: only `deposit_all` and `balance` take the lock."""

from multiprocessing import RawValue, RLock


class Ledger:
    def __init__(self):
        self._lock, self._sum = RLock(), RawValue("q", 0)

    def deposit(self, amount):
        self._sum.value += amount

    def deposit_all(self, amounts):
        with self._lock:
            for amount in amounts:
                self.deposit(amount)

    def balance(self):
        with self._lock:
            return self._sum.value
