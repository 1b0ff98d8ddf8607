"""Right: an executor with a worker per sequence, and a balance kept by a manager under the manager's lock."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Manager


def run_bank(opening, deposits, withdrawals):
    count = len(deposits) + len(withdrawals)
    if count == 0:
        return opening, []
    with Manager() as manager:
        account = manager.dict(balance=opening)
        lock = manager.Lock()
        with ProcessPoolExecutor(max_workers=count) as executor:
            paid_in = [executor.submit(deposit, account, lock, amounts) for amounts in deposits]
            drawn = [executor.submit(withdraw, account, lock, amounts) for amounts in withdrawals]
        for future in paid_in:
            future.result()
        refused = []
        for future in drawn:
            refused += future.result()
        return account["balance"], refused


def deposit(account, lock, amounts):
    for amount in amounts:
        with lock:
            account["balance"] += amount


def withdraw(account, lock, amounts):
    refused = []
    for amount in amounts:
        with lock:
            balance = account["balance"]
            if balance < amount:
                refused.append(amount)
            else:
                account["balance"] = balance - amount
    return refused
