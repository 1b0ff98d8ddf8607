"""Wrong: sum and lock belong to the class; all ledgers are one.

Verdict: wrong_result
"""

from multiprocessing import RawValue, RLock


class Ledger:
    _lock, _sum = RLock(), RawValue("q", 0)

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
