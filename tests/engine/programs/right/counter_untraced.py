"""A counter has hooks of its own: the opcode fallback, which costs every call, stays off."""

import sys
from multiprocessing import Process, Value


def add(counter):
    assert sys.gettrace() is None
    with counter.get_lock():
        counter.value += 1


if __name__ == "__main__":
    counter = Value("i", 0)
    adder = Process(target=add, args=(counter,))
    adder.start()
    add(counter)
    adder.join()
    assert counter.value == 2
