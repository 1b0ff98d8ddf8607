"""Notes 1: two processes add to a shared number a hundred times each, sleeping in between, without a lock."""

import time
from multiprocessing import Process, Value


def add_100(number):
    for _ in range(100):
        time.sleep(0.01)
        number.value += 1


if __name__ == "__main__":
    shared_number = Value("i", 0)
    adders = [Process(target=add_100, args=(shared_number,)) for _ in range(2)]
    for adder in adders:
        adder.start()
    for adder in adders:
        adder.join()
    assert shared_number.value == 200, shared_number.value
