"""Wrong: `deposit(0)` returns early with the lock taken and not given back; the same process goes on (the
lock is re-entrant), every other one waits for ever.
"""

from __future__ import annotations

from multiprocessing import RLock, Value


class Ledger:
    def __init__(self):
        self._lock = RLock()
        self._sum = Value("q", 0, lock=False)

    def deposit(self, amount):
        self._lock.acquire()
        if amount == 0:
            return  # nothing to write down
        try:
            self._sum.value += amount
        finally:
            self._lock.release()

    def deposit_all(self, amounts):
        with self._lock:
            for amount in amounts:
                self.deposit(amount)

    def balance(self):
        with self._lock:
            return self._sum.value
