"""Wrong: every two processes share a lock; two are safe from each other, and three are not."""

from multiprocessing import Array, Lock, Process


def add_to_all(numbers, processes, times):
    shared = Array("d", numbers, lock=False)
    locks = [Lock() for _ in range(processes)]
    children = [Process(target=add, args=(shared, times, locks[number // 2])) for number in range(processes)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return shared[:]


def add(shared, times, lock):
    for _ in range(times):
        for index in range(len(shared)):
            with lock:
                shared[index] += 1
