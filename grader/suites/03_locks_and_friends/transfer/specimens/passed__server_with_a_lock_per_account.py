"""Right: a manager's server keeps the accounts; its threads lock two of them by number."""

import threading
from multiprocessing import Process
from multiprocessing.managers import BaseManager


class Bank:
    def __init__(self, balances):
        self.balances = balances
        self.locks = [threading.Lock() for _ in balances]

    def transfer(self, source, target, amount):
        if source == target:
            return
        with self.locks[min(source, target)], self.locks[max(source, target)]:
            if self.balances[source] >= amount:
                self.balances[source] -= amount
                self.balances[target] += amount

    def read(self):
        return self.balances


class BankManager(BaseManager):
    pass


BankManager.register("Bank", Bank)


def order(bank, transfer):
    bank.transfer(*transfer)


def run_transfers(balances, transfers):
    with BankManager() as manager:
        bank = manager.Bank(list(balances))
        processes = [Process(target=order, args=(bank, transfer)) for transfer in transfers]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        if any(process.exitcode for process in processes):
            raise RuntimeError("a transfer failed")
        return bank.read()
