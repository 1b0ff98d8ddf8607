"""Wrong: every call has a lock of its own.

Verdict: race or wrong_result
"""

from multiprocessing import RawValue, RLock


class Ledger:
    def __init__(self):
        self._sum = RawValue("q", 0)

    def deposit(self, amount):
        with RLock():
            self._sum.value += amount

    def deposit_all(self, amounts):
        with RLock():
            for amount in amounts:
                self.deposit(amount)

    def balance(self):
        with RLock():
            return self._sum.value
