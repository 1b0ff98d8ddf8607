"""Notes 1: two processes add to every element of a shared array, without a lock."""

import time
from multiprocessing import Array, Process


def add_100_array(numbers):
    for _ in range(100):
        time.sleep(0.01)
        for i in range(len(numbers)):
            numbers[i] += 1


if __name__ == "__main__":
    shared_array = Array("d", [0.0, 100.0, 200.0])
    adders = [Process(target=add_100_array, args=(shared_array,)) for _ in range(2)]
    for adder in adders:
        adder.start()
    for adder in adders:
        adder.join()
    assert shared_array[:] == [200.0, 300.0, 400.0], shared_array[:]
