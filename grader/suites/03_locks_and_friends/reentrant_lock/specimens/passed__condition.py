"""Right: a condition, whose own lock is re-entrant; an error takes back the whole entry."""

import mmap
from multiprocessing import Condition


class Ledger:
    def __init__(self):
        self._changed, self._memory = Condition(), mmap.mmap(-1, 16)

    def deposit(self, amount):
        with self._changed:
            self._write(self.balance() + amount)

    def deposit_all(self, amounts):
        with self._changed:
            before = self.balance()
            try:
                for amount in amounts:
                    self.deposit(amount)
            except BaseException:
                self._write(before)
                raise

    def balance(self):
        with self._changed:
            return int.from_bytes(self._memory[:16], "little", signed=True)

    def _write(self, amount):
        self._memory[:16] = amount.to_bytes(16, "little", signed=True)
        self._changed.notify_all()
