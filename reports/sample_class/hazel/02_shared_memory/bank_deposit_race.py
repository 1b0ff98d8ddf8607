from multiprocessing import Lock, Manager, Process, Value


def run_bank(opening, deposits, withdrawals):
    with Manager() as manager:
        balance = Value("q", opening, lock=False)
        lock = Lock()
        refused = manager.list()
        processes = [Process(target=deposit, args=(balance, lock, amounts)) for amounts in deposits]
        processes += [Process(target=withdraw, args=(balance, lock, amounts, refused)) for amounts in withdrawals]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        if any(process.exitcode for process in processes):
            raise RuntimeError("a process failed")
        return balance.value, list(refused)


def deposit(balance, lock, amounts):
    for amount in amounts
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
