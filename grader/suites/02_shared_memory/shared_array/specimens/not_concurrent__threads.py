"""Wrong: a pool of threads."""

from multiprocessing import Array
from multiprocessing.pool import ThreadPool


def add_to_all(numbers, processes, times):
    shared = Array("d", numbers)
    with ThreadPool(processes) as pool:
        pool.starmap(add, [(shared, times)] * processes)
    return shared[:]


def add(shared, times):
    for _ in range(times):
        for index in range(len(shared)):
            with shared.get_lock():
                shared[index] += 1
