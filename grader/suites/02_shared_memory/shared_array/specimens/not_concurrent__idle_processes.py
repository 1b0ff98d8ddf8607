"""Wrong: the processes do nothing; the parent adds while they are there."""

from multiprocessing import Array, Process


def add_to_all(numbers, processes, times):
    shared = Array("d", numbers)
    children = [Process(target=int) for _ in range(processes)]
    for child in children:
        child.start()
    for _ in range(processes * times):
        for index in range(len(shared)):
            shared[index] += 1
    for child in children:
        child.join()
    return shared[:]
