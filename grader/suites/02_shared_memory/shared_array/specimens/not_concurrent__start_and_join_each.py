"""Wrong: every process is joined before the next one starts; then no lock is needed."""

from multiprocessing import Array, Process


def add_to_all(numbers, processes, times):
    shared = Array("d", numbers, lock=False)
    for _ in range(processes):
        child = Process(target=add, args=(shared, times))
        child.start()
        child.join()
    return shared[:]


def add(shared, times):
    for _ in range(times):
        for index in range(len(shared)):
            shared[index] += 1
