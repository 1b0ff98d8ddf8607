"""Wrong: an amount that cannot be added goes past the release."""

from multiprocessing import RawValue, RLock


class Ledger:
    def __init__(self):
        self._lock, self._sum = RLock(), RawValue("q", 0)

    def deposit(self, amount):
        self._lock.acquire()
        self._sum.value += amount
        self._lock.release()

    def deposit_all(self, amounts):
        self._lock.acquire()
        for amount in amounts:
            self.deposit(amount)
        self._lock.release()

    def balance(self):
        with self._lock:
            return self._sum.value
