"""Wrong: an entry without amounts returns early, and with the lock."""

from multiprocessing import RawValue, RLock


class Ledger:
    def __init__(self):
        self._sum = RawValue("q", 0)
        self._lock = RLock()

    def deposit(self, amount):
        with self._lock:
            self._sum.value += amount

    def deposit_all(self, amounts):
        self._lock.acquire()
        if not amounts:
            return
        try:
            for amount in amounts:
                self.deposit(amount)
        finally:
            self._lock.release()

    def balance(self):
        with self._lock:
            return self._sum.value
