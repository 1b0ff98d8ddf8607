"""Right: the account lives in a manager's server, which carries out each call under a thread lock."""

from multiprocessing.managers import BaseManager
from threading import RLock


class Account:
    def __init__(self):
        self._lock, self._sum = RLock(), 0

    def deposit(self, amount):
        with self._lock:
            self._sum += amount

    def deposit_all(self, amounts):
        with self._lock:
            for amount in amounts:
                self.deposit(amount)

    def balance(self):
        with self._lock:
            return self._sum


class Accounts(BaseManager):
    pass


Accounts.register("Account", Account)


class Ledger:
    def __init__(self):
        self._manager = Accounts()
        self._manager.start()
        self._account = self._manager.Account()

    def deposit(self, amount):
        self._account.deposit(amount)

    def deposit_all(self, amounts):
        self._account.deposit_all(list(amounts))

    def balance(self):
        return self._account.balance()
