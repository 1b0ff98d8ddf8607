"""Two processes add one twice each, under the lock: six interleavings."""

from multiprocessing import Process, Value


def add(counter):
    for _ in range(2):
        with counter.get_lock():
            counter.value += 1


if __name__ == "__main__":
    counter = Value("i", 0)
    adders = [Process(target=add, args=(counter,)) for _ in range(2)]
    for adder in adders:
        adder.start()
    for adder in adders:
        adder.join()
    assert counter.value == 4
