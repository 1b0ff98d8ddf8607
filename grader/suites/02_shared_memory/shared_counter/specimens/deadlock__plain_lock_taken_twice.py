"""Wrong: the value's lock is made a plain `Lock`, which the access inside the block takes once more."""

from multiprocessing import Lock, Process, Value


def count_up(processes, times):
    counter = Value("i", 0, lock=Lock())
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
