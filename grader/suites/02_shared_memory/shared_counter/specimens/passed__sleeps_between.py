"""Right: as the course has it, with a nap before every addition."""

import time
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
    for _ in range(times):
        time.sleep(0.01)
        with counter.get_lock():
            counter.value += 1
