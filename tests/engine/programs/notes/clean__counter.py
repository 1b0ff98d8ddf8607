"""Notes 1: the counter with a lock around every addition."""

import time
from multiprocessing import Lock, Process, Value


def add_100(number, lock):
    for _ in range(100):
        time.sleep(0.01)
        with lock:
            number.value += 1


if __name__ == "__main__":
    lock = Lock()
    shared_number = Value("i", 0)
    adders = [Process(target=add_100, args=(shared_number, lock)) for _ in range(2)]
    for adder in adders:
        adder.start()
    for adder in adders:
        adder.join()
    assert shared_number.value == 200, shared_number.value
