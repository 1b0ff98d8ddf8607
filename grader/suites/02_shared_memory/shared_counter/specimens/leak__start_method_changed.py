"""Wrong: the global start method is set, and stays so for the caller."""

import multiprocessing
from multiprocessing import Process, Value


def count_up(processes, times):
    multiprocessing.set_start_method("spawn", force=True)
    counter = Value("i", 0)
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
