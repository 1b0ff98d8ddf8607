"""Wrong: a deposit in `deposit_all` takes the long lock and then the short one, `balance` the short one and then the long one."""

from multiprocessing import RawValue, RLock


class Ledger:
    def __init__(self):
        self._long, self._short, self._sum = RLock(), RLock(), RawValue("q", 0)

    def deposit(self, amount):
        with self._long, self._short:
            self._sum.value += amount

    def deposit_all(self, amounts):
        with self._long:
            for amount in amounts:
                self.deposit(amount)

    def balance(self):
        with self._short, self._long:
            return self._sum.value
