"""Wrong: a process that meets the ledger for the first time makes a lock for itself.

Verdict: race or wrong_result
"""

import os
from multiprocessing import RawValue, RLock


class Ledger:
    def __init__(self):
        self._locks, self._sum = {}, RawValue("q", 0)

    def deposit(self, amount):
        with self._own():
            self._sum.value += amount

    def deposit_all(self, amounts):
        with self._own():
            for amount in amounts:
                self.deposit(amount)

    def balance(self):
        with self._own():
            return self._sum.value

    def _own(self):
        return self._locks.setdefault(os.getpid(), RLock())
