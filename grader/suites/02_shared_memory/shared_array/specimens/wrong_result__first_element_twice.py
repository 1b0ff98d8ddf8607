"""Wrong: index -1 for 0: every element gets its ones but the first round begins at the end and leaves out the last."""

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
        for index in range(-1, len(shared) - 2):
            with shared.get_lock():
                shared[index] += 1
