"""Notes 2: one process pays in, one draws out, a hundred times each, with sleeps and without a lock."""

import random
import time
from multiprocessing import Process, Value

money = Value("i", 5000)
paid_in = Value("i", 0)
drawn_out = Value("i", 0)


def deposit():
    for _ in range(100):
        time.sleep(0.05)
        amount = random.randint(1, 200)
        money.value += amount
        paid_in.value += amount


def withdraw():
    for _ in range(100):
        time.sleep(0.04)
        amount = random.randint(1, 180)
        money.value -= amount
        drawn_out.value += amount


if __name__ == "__main__":
    tellers = [Process(target=deposit), Process(target=withdraw)]
    for teller in tellers:
        teller.start()
    for teller in tellers:
        teller.join()
    assert money.value == 5000 + paid_in.value - drawn_out.value
