"""Notes 1: the array with a lock around every addition."""

import time
from multiprocessing import Array, Lock, Process


def add_100_array(numbers, lock):
    for _ in range(100):
        time.sleep(0.01)
        for i in range(len(numbers)):
            lock.acquire()
            numbers[i] += 1
            lock.release()


if __name__ == "__main__":
    lock = Lock()
    shared_array = Array("d", [0.0, 100.0, 200.0])
    adders = [Process(target=add_100_array, args=(shared_array, lock)) for _ in range(2)]
    for adder in adders:
        adder.start()
    for adder in adders:
        adder.join()
    assert shared_array[:] == [200.0, 300.0, 400.0], shared_array[:]
