"""Right: a semaphore, and a flag of each process's own copy that says that it is this process that holds it."""

from multiprocessing import RawArray, Semaphore


class Ledger:
    def __init__(self):
        self._turn, self._sum, self._mine = Semaphore(1), RawArray("q", 1), False

    def deposit(self, amount):
        if self._mine:
            self._sum[0] += amount
        else:
            with self._turn:
                self._sum[0] += amount

    def deposit_all(self, amounts):
        with self._turn:
            self._mine = True
            try:
                for amount in amounts:
                    self.deposit(amount)
            finally:
                self._mine = False

    def balance(self):
        with self._turn:
            return self._sum[0]
