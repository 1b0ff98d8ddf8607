"""Wrong: `balance` looks without the lock, also into the middle of `deposit_all`."""

from multiprocessing import RawValue, RLock


class Ledger:
    def __init__(self):
        self._lock, self._sum = RLock(), RawValue("q", 0)

    def deposit(self, amount):
        with self._lock:
            self._sum.value += amount

    def deposit_all(self, amounts):
        with self._lock:
            for amount in amounts:
                self.deposit(amount)

    def balance(self):
        return self._sum.value
