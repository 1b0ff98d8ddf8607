"""The balance is checked and changed under one lock."""

from multiprocessing import Process, Value


def withdraw(balance, amount):
    with balance.get_lock():
        if balance.value >= amount:
            balance.value -= amount


if __name__ == "__main__":
    balance = Value("i", 10)
    customers = [Process(target=withdraw, args=(balance, 7)) for _ in range(2)]
    for customer in customers:
        customer.start()
    for customer in customers:
        customer.join()
    assert balance.value >= 0, balance.value
