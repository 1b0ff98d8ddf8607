"""Wrong: who holds the lock is known by the ident of a thread, and forked processes have that in common."""

import threading
from contextlib import contextmanager
from multiprocessing import RawValue, Semaphore


class Ledger:
    def __init__(self):
        self._sum = RawValue("q", 0)
        self._holder = RawValue("Q", 0)
        self._gate = Semaphore(1)

    @contextmanager
    def _alone(self):
        if self._holder.value == threading.get_ident():
            yield
            return
        with self._gate:
            self._holder.value = threading.get_ident()
            try:
                yield
            finally:
                self._holder.value = 0

    def deposit(self, amount):
        with self._alone():
            self._sum.value += amount

    def deposit_all(self, amounts):
        with self._alone():
            for amount in amounts:
                self.deposit(amount)

    def balance(self):
        with self._alone():
            return self._sum.value
