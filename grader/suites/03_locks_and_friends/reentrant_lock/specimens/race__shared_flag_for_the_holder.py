"""Wrong: a plain lock and a flag that says "held, go in": the flag is shared, so everybody goes in."""

from multiprocessing import Lock, RawValue


class Ledger:
    def __init__(self):
        self._lock, self._sum, self._held = Lock(), RawValue("q", 0), RawValue("b", 0)

    def deposit(self, amount):
        if self._held.value:
            self._sum.value += amount
            return
        with self._lock:
            self._sum.value += amount

    def deposit_all(self, amounts):
        with self._lock:
            self._held.value = 1
            try:
                for amount in amounts:
                    self.deposit(amount)
            finally:
                self._held.value = 0

    def balance(self):
        with self._lock:
            return self._sum.value
