"""Deposits and withdrawals share one lock."""

from multiprocessing import Lock, Process, Value


def change(lock, balance, amount):
    with lock:
        balance.value += amount


if __name__ == "__main__":
    balance, lock = Value("i", 10, lock=False), Lock()
    tasks = [Process(target=change, args=(lock, balance, amount)) for amount in (5, -5)]
    for task in tasks:
        task.start()
    for task in tasks:
        task.join()
    assert balance.value == 10, balance.value
