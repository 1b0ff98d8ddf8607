"""Wrong: every two processes share a lock; two are safe from each other, and three are not."""

from multiprocessing import Lock, Process, RawValue


def count_up(processes, times):
    counter = RawValue("i", 0)
    locks = [Lock() for _ in range(processes)]
    children = [Process(target=add, args=(counter, locks[number // 2], times)) for number in range(processes)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return counter.value


def add(counter, lock, times):
    for _ in range(times):
        with lock:
            counter.value += 1
