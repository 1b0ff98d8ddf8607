"""Wrong: a semaphore of one permit is no more re-entrant than a lock."""

from multiprocessing import BoundedSemaphore, Value


class Ledger:
    def __init__(self):
        self._turn, self._sum = BoundedSemaphore(1), Value("q", 0)

    def deposit(self, amount):
        with self._turn:
            self._sum.value += amount

    def deposit_all(self, amounts):
        with self._turn:
            for amount in amounts:
                self.deposit(amount)

    def balance(self):
        with self._turn:
            return self._sum.value
