"""Wrong: the caller adds everybody's first 1, the processes the rest."""

from multiprocessing import Array, Process


def add_to_all(numbers, processes, times):
    shared = Array("d", [number + (processes if times else 0) for number in numbers])
    children = [Process(target=add_ones, args=(shared, times - 1)) for _ in range(processes)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return shared[:]


def add_ones(shared, times):
    for _ in range(times):
        for index in range(len(shared)):
            with shared.get_lock():
                shared[index] += 1
