"""Wrong: depositors share one lock and withdrawers another, so the two kinds do not exclude each other.

Verdict: race or wrong_result
"""

from multiprocessing import Lock, Manager, Process, Value


def run_bank(opening, deposits, withdrawals):
    with Manager() as manager:
        balance = Value("q", opening, lock=False)
        deposit_lock = Lock()
        withdrawal_lock = Lock()
        refused = manager.list()
        processes = [Process(target=deposit, args=(balance, deposit_lock, amounts)) for amounts in deposits]
        processes += [Process(target=withdraw, args=(balance, withdrawal_lock, amounts, refused)) for amounts in withdrawals]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        if any(process.exitcode for process in processes):
            raise RuntimeError("a process failed")
        return balance.value, list(refused)


def deposit(balance, lock, amounts):
    for amount in amounts:
        with lock:
            balance.value += amount


def withdraw(balance, lock, amounts, refused):
    for amount in amounts:
        with lock:
            covered = balance.value >= amount
            if covered:
                balance.value -= amount
        if not covered:
            refused.append(amount)
