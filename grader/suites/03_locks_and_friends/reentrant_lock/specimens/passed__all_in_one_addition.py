"""Right: `deposit_all` adds up first, on its own, and deposits once."""

from multiprocessing import Lock, Value


class Ledger:
    def __init__(self):
        self._sum = Value("q", 0)

    def deposit(self, amount):
        with self._sum.get_lock():
            self._sum.value += amount

    def deposit_all(self, amounts):
        self.deposit(sum(amounts))

    def balance(self):
        return self._sum.value
