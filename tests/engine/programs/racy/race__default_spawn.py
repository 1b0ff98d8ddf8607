"""The default start method of macOS, set by hand: an unlocked counter loses updates there, too."""

import multiprocessing
from multiprocessing import Process, Value


def add(counter):
    counter.value += 1


if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    counter = Value("i", 0)
    adders = [Process(target=add, args=(counter,)) for _ in range(2)]
    for adder in adders:
        adder.start()
    for adder in adders:
        adder.join()
    assert counter.value == 2, counter.value
