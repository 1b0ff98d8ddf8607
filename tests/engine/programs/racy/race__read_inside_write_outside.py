"""The new value is computed under the lock and written after it."""

from multiprocessing import Process, Value


def add(counter):
    with counter.get_lock():
        number = counter.value
    counter.value = number + 1


if __name__ == "__main__":
    counter = Value("i", 0)
    tasks = [Process(target=add, args=(counter,)) for _ in range(2)]
    for task in tasks:
        task.start()
    for task in tasks:
        task.join()
    assert counter.value == 2, counter.value
