"""Wrong: the array is given a plain `Lock`, which every access inside the block takes once more."""

from multiprocessing import Array, Lock, Process


def add_to_all(numbers, processes, times):
    shared = Array("d", numbers, lock=Lock())
    children = [Process(target=add, args=(shared, times)) for number in range(processes)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return shared[:]


def add(shared, times):
    for _ in range(times):
        with shared.get_lock():
            for index in range(len(shared)):
                shared[index] += 1
