"""Wrong: the module keeps every ledger, with its lock."""

from multiprocessing import RawValue, RLock


ledgers = []


class Ledger:
    def __init__(self):
        self._lock, self._sum = RLock(), RawValue("q", 0)
        ledgers.append(self)

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
