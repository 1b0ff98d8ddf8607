"""Wrong: an amount that cannot be added is left out without a word."""

from multiprocessing import RawValue, RLock


class Ledger:
    def __init__(self):
        self._lock, self._sum = RLock(), RawValue("q", 0)

    def deposit(self, amount):
        with self._lock:
            try:
                self._sum.value += amount
            except Exception:
                pass

    def deposit_all(self, amounts):
        with self._lock:
            for amount in amounts:
                self.deposit(amount)

    def balance(self):
        with self._lock:
            return self._sum.value
