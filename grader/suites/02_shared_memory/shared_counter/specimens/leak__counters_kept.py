"""Wrong: every counter, with its lock, is kept in a list of the module."""

from multiprocessing import Process, Value

counters = []


def count_up(processes, times):
    counter = Value("i", 0)
    counters.append(counter)
    children = [Process(target=add, args=(counter, times)) for _ in range(processes)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return counter.value


def add(counter, times):
    for _ in range(times):
        with counter.get_lock():
            counter.value += 1
