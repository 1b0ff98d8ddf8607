"""Right: as many locks as elements."""

from multiprocessing import Lock, Process, RawArray


def add_to_all(numbers, processes, times):
    shared = RawArray("d", numbers)
    locks = [Lock() for _ in numbers]
    children = [Process(target=add, args=(shared, times, locks)) for number in range(processes)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return list(shared)


def add(shared, times, locks):
    for _ in range(times):
        for index, lock in enumerate(locks):
            with lock:
                shared[index] += 1
