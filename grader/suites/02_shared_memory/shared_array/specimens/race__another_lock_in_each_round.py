"""Wrong: the lock of an element changes from round to round, and not all are in the same one."""

from multiprocessing import Array, Lock, Process


def add_to_all(numbers, processes, times):
    shared = Array("d", list(numbers), lock=False)
    locks = [Lock() for _ in range(3)]
    children = [Process(target=add_ones, args=(shared, locks, times)) for _ in range(processes)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return shared[:]


def add_ones(shared, locks, times):
    for turn in range(times):
        for index in range(len(shared)):
            with locks[(index + turn) % len(locks)]:
                shared[index] += 1
