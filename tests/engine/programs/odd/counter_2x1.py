"""Two processes add one each, under the lock: two interleavings."""

from multiprocessing import Process, Value


def add(counter):
    with counter.get_lock():
        counter.value += 1


def run(processes=2):
    counter = Value("i", 0)
    adders = [Process(target=add, args=(counter,)) for _ in range(processes)]
    for adder in adders:
        adder.start()
    for adder in adders:
        adder.join()
    assert counter.value == processes
    return counter.value


def run_three():
    return run(3)
