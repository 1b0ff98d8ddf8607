"""Wrong: an array of integers cuts the fractions off."""

from multiprocessing import Array, Process


def add_to_all(numbers, processes, times):
    shared = Array("q", [int(number) for number in numbers])
    children = [Process(target=add, args=(shared, times)) for number in range(processes)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return [float(number) for number in shared]


def add(shared, times):
    for _ in range(times):
        for index in range(len(shared)):
            with shared.get_lock():
                shared[index] += 1
