"""Threads of the parent that each mind a process."""

from multiprocessing import Process, Value
from threading import Thread


def add(counter):
    with counter.get_lock():
        counter.value += 1


def mind(counter):
    process = Process(target=add, args=(counter,))
    process.start()
    process.join()


if __name__ == "__main__":
    counter = Value("i", 0)
    tasks = [Thread(target=mind, args=(counter,)) for _ in range(2)]
    for task in tasks:
        task.start()
    for task in tasks:
        task.join()
    assert counter.value == 2
