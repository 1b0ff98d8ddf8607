"""Right: a namespace and a re-entrant lock in the server of a manager, which ends with the ledger."""

from multiprocessing import Manager


class Ledger:
    def __init__(self):
        self._manager = Manager()
        self._lock, self._page = self._manager.RLock(), self._manager.Namespace(sum=0)

    def deposit(self, amount):
        with self._lock:
            self._page.sum += amount

    def deposit_all(self, amounts):
        with self._lock:
            for amount in amounts:
                self.deposit(amount)

    def balance(self):
        with self._lock:
            return self._page.sum
