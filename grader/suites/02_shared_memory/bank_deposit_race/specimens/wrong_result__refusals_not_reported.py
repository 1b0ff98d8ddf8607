"""Wrong: refused amounts are put on a list of the child's own, which the parent never sees."""

from multiprocessing import Lock, Process, Value


def run_bank(opening, deposits, withdrawals):
    balance = Value("q", opening, lock=False)
    lock = Lock()
    refused = []
    processes = [Process(target=deposit, args=(balance, lock, amounts)) for amounts in deposits]
    processes += [Process(target=withdraw, args=(balance, lock, amounts, refused)) for amounts in withdrawals]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    if any(process.exitcode for process in processes):
        raise RuntimeError("a process failed")
    return balance.value, refused


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
