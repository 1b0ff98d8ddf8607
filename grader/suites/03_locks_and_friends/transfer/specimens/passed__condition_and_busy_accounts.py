"""Right: a condition guards only the marks that say which accounts are busy; the work is done outside it."""

from multiprocessing import Condition, Process, RawArray


class Accounts:
    def __init__(self, balances):
        self.balances = RawArray("q", balances)
        self.busy = RawArray("b", len(balances))
        self.changed = Condition()

    def take(self, *numbers):
        with self.changed:
            while any(self.busy[number] for number in numbers):
                self.changed.wait()
            for number in numbers:
                self.busy[number] = 1

    def give_back(self, *numbers):
        with self.changed:
            for number in numbers:
                self.busy[number] = 0
            self.changed.notify_all()


class Transfer(Process):
    def __init__(self, accounts, source, target, amount):
        super().__init__(name=f"transfer from {source} to {target}")
        self.accounts, self.source, self.target, self.amount = accounts, source, target, amount

    def run(self):
        if self.source == self.target:
            return
        self.accounts.take(self.source, self.target)
        try:
            if not self.accounts.balances[self.source] < self.amount:
                self.accounts.balances[self.source] -= self.amount
                self.accounts.balances[self.target] += self.amount
        finally:
            self.accounts.give_back(self.source, self.target)


def run_transfers(balances, transfers):
    accounts = Accounts(list(balances))
    running = [Transfer(accounts, *each) for each in transfers]
    for each in running:
        each.start()
    for each in running:
        each.join()
    failed = [each.name for each in running if each.exitcode != 0]
    if failed:
        raise RuntimeError(", ".join(failed))
    return accounts.balances[:]
