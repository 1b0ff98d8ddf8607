"""Wrong: one lock for `deposit_all`, another one for single deposits and looks, so that these come in between."""

from multiprocessing import Lock, Value


class Ledger:
    def __init__(self):
        self._long, self._sum = Lock(), Value("q", 0)

    def deposit(self, amount):
        with self._sum.get_lock():
            self._sum.value += amount

    def deposit_all(self, amounts):
        with self._long:
            for amount in amounts:
                self.deposit(amount)

    def balance(self):
        return self._sum.value
