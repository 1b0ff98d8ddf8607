"""Wrong: the parent joins a withdrawer before it reads the queue; many refusals fill the pipe, and then
neither can go on.

Verdict: deadlock or timeout
"""

from multiprocessing import Lock, Process, Queue, Value


def run_bank(opening, deposits, withdrawals):
    balance = Value("q", opening, lock=False)
    lock = Lock()
    refused = Queue()
    processes = [Process(target=deposit, args=(balance, lock, amounts)) for amounts in deposits]
    processes += [Process(target=withdraw, args=(balance, lock, amounts, refused)) for amounts in withdrawals]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    if any(process.exitcode for process in processes):
        raise RuntimeError("a process failed")
    answers = [refused.get() for _ in withdrawals]
    return balance.value, sum(answers, [])


def deposit(balance, lock, amounts):
    for amount in amounts:
        with lock:
            balance.value += amount


def withdraw(balance, lock, amounts, refused):
    mine = []
    for amount in amounts:
        with lock:
            covered = balance.value >= amount
            if covered:
                balance.value -= amount
        if not covered:
            mine.append(amount)
    refused.put(mine)
