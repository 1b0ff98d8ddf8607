"""Right: all elements are read and written as slices, in one block."""

from multiprocessing import Array, Process


def add_to_all(numbers, processes, times):
    shared = Array("d", numbers)
    children = [Process(target=add, args=(shared, times)) for number in range(processes)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return shared[:]


def add(shared, times):
    for _ in range(times):
        with shared.get_lock():
            shared[:] = [number + 1 for number in shared]
