"""Two processes add to one counter without its lock."""

from multiprocessing import Process, Value


def add(counter, times):
    for _ in range(times):
        counter.value += 1


if __name__ == "__main__":
    counter = Value("i", 0)
    adders = [Process(target=add, args=(counter, 5)) for _ in range(2)]
    for adder in adders:
        adder.start()
    for adder in adders:
        adder.join()
    assert counter.value == 10, counter.value
