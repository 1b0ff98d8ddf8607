"""Wrong: `+=` without a lock; the value's own lock is held for each access only.

Verdict: race or wrong_result
"""

from multiprocessing import Process, Value


def count_up(processes, times):
    counter = Value("i", 0)
    children = [Process(target=add, args=(counter, times)) for _ in range(processes)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return counter.value


def add(counter, times):
    for _ in range(times):
        counter.value += 1
