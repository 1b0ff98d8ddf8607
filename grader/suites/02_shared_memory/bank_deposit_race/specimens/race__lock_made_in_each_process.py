"""Wrong: every process makes a lock of its own, which excludes nobody.

Verdict: race or wrong_result
"""

from multiprocessing import Lock, Manager, Process, Value


def run_bank(opening, deposits, withdrawals):
    with Manager() as manager:
        balance = Value("q", opening, lock=False)
        refused = manager.list()
        processes = [Process(target=deposit, args=(balance, amounts)) for amounts in deposits]
        processes += [Process(target=withdraw, args=(balance, amounts, refused)) for amounts in withdrawals]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        if any(process.exitcode for process in processes):
            raise RuntimeError("a process failed")
        return balance.value, list(refused)


def deposit(balance, amounts):
    lock = Lock()
    for amount in amounts:
        with lock:
            balance.value += amount


def withdraw(balance, amounts, refused):
    lock = Lock()
    for amount in amounts:
        with lock:
            covered = balance.value >= amount
            if covered:
                balance.value -= amount
        if not covered:
            refused.append(amount)
