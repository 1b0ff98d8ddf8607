"""The default start method of Python 3.14, set by hand: counter, queue and pool without naming a context."""

import multiprocessing
from multiprocessing import Pool, Process, Queue, Value


def add(counter, queue):
    with counter.get_lock():
        counter.value += 1
    queue.put(1)


def square(number):
    return number * number


if __name__ == "__main__":
    multiprocessing.set_start_method("forkserver")
    counter, queue = Value("i", 0), Queue()
    adders = [Process(target=add, args=(counter, queue)) for _ in range(2)]
    for adder in adders:
        adder.start()
    assert [queue.get(), queue.get()] == [1, 1]
    for adder in adders:
        adder.join()
    assert counter.value == 2
    with Pool(1) as pool:
        assert pool.map(square, [1, 2]) == [1, 4]
