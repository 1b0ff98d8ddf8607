"""Wrong: nobody looks how the processes ended."""

from multiprocessing import Array, Process, Value


def run_bank(opening, deposits, withdrawals):
    balance = Value("q", opening)
    flags = [Array("b", len(amounts)) for amounts in withdrawals]
    payers = [Process(target=deposit, args=(balance, amounts)) for amounts in deposits]
    drawers = [
        Process(target=withdraw, args=(balance, amounts, refused))
        for amounts, refused in zip(withdrawals, flags)
    ]
    for process in payers + drawers:
        process.start()
    for process in payers + drawers:
        process.join()
    refused = [
        amount
        for amounts, marks in zip(withdrawals, flags)
        for amount, mark in zip(amounts, marks)
        if mark
    ]
    return int(balance.value), refused


def deposit(balance, amounts):
    for amount in amounts:
        with balance.get_lock():
            balance.value += amount


def withdraw(balance, amounts, refused):
    for place, amount in enumerate(amounts):
        with balance.get_lock():
            if amount <= balance.value:
                balance.value -= amount
            else:
                refused[place] = 1
