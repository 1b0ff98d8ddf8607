"""Wrong: a `threading.RLock` is copied by fork and then a lock of each process alone.

Verdict: race or wrong_result
"""

from multiprocessing import RawValue
from threading import RLock


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
        with self._lock:
            return self._sum.value
