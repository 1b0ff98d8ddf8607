"""Right: everything from a `spawn` context."""

from multiprocessing import get_context


def add_to_all(numbers, processes, times):
    context = get_context("spawn")
    shared = context.Array("d", numbers)
    children = [context.Process(target=add, args=(shared, times)) for _ in range(processes)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return shared[:]


def add(shared, times):
    for _ in range(times):
        for index in range(len(shared)):
            with shared.get_lock():
                shared[index] += 1
