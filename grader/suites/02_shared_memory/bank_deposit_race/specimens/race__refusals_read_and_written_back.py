"""Wrong: the balance is right, but the list of refusals is read and written back without a lock.

Verdict: race or wrong_result
"""

from multiprocessing import Lock, Manager, Process, Value


def run_bank(opening, deposits, withdrawals):
    with Manager() as manager:
        balance = Value("q", opening, lock=False)
        lock = Lock()
        board = manager.Namespace(refused=[])
        processes = [Process(target=deposit, args=(balance, lock, amounts)) for amounts in deposits]
        processes += [Process(target=withdraw, args=(balance, lock, amounts, board)) for amounts in withdrawals]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        if any(process.exitcode for process in processes):
            raise RuntimeError("a process failed")
        return balance.value, board.refused


def deposit(balance, lock, amounts):
    for amount in amounts:
        with lock:
            balance.value += amount


def withdraw(balance, lock, amounts, board):
    for amount in amounts:
        with lock:
            covered = balance.value >= amount
            if covered:
                balance.value -= amount
        if not covered:
            board.refused = board.refused + [amount]
