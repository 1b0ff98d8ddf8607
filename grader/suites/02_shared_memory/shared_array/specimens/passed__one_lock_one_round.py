"""Right: a raw array and one lock held for a whole round over the elements."""

from multiprocessing import Array, Lock, Process


def add_to_all(numbers, processes, times):
    shared = Array("d", numbers, lock=False)
    lock = Lock()
    children = [Process(target=add, args=(shared, times, lock)) for number in range(processes)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return shared[:]


def add(shared, times, lock):
    for _ in range(times):
        with lock:
            for index in range(len(shared)):
                shared[index] += 1
