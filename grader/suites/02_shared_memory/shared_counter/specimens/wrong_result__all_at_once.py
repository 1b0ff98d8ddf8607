"""Wrong: every process adds `times` in one go; that is counting once."""

from multiprocessing import Process, Value


def count_up(processes, times):
    counter = Value("i", 0)
    children = [Process(target=add, args=(counter, times)) for _ in range(processes)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return counter.value


def add(counter, times):
    with counter.get_lock():
        counter.value += times
