"""Right: a `Value` with the `RLock` it comes with."""

from multiprocessing import Value


class Ledger:
    def __init__(self):
        self._sum = Value("i", 0)

    def deposit(self, amount):
        with self._sum.get_lock():
            self._sum.value += amount

    def deposit_all(self, amounts):
        with self._sum.get_lock():
            for amount in amounts:
                self.deposit(amount)

    def balance(self):
        return self._sum.value
