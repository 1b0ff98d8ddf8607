"""Wrong: gives the plain lock back for each `deposit` and takes it again, so as not to wait for itself."""

from multiprocessing import Lock, RawValue


class Ledger:
    def __init__(self):
        self._lock, self._sum = Lock(), RawValue("q", 0)

    def deposit(self, amount):
        with self._lock:
            self._sum.value += amount

    def deposit_all(self, amounts):
        with self._lock:
            for amount in amounts:
                self._lock.release()
                try:
                    self.deposit(amount)
                finally:
                    self._lock.acquire()

    def balance(self):
        with self._lock:
            return self._sum.value
