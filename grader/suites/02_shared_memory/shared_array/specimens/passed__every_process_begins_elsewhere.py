"""Right: naps like the course, and every process begins at another element."""

import time
from multiprocessing import Array, Process


def add_to_all(numbers, processes, times):
    shared = Array("d", numbers)
    children = [Process(target=add, args=(shared, times, number)) for number in range(processes)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return shared[:]


def add(shared, times, number):
    count = len(shared)
    for _ in range(times):
        time.sleep(0.001)
        for step in range(count):
            with shared.get_lock():
                shared[(step + number) % count] += 1
