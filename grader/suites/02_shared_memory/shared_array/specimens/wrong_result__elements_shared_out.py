"""Wrong: every process adds to its own share of the elements only."""

from multiprocessing import Array, Process


def add_to_all(numbers, processes, times):
    shared = Array("d", numbers)
    children = [Process(target=add, args=(shared, times, number, processes)) for number in range(processes)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return shared[:]


def add(shared, times, number, processes):
    for _ in range(times):
        for index in range(number, len(shared), processes):
            with shared.get_lock():
                shared[index] += 1
