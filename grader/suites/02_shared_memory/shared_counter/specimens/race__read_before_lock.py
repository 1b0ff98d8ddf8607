"""Wrong: the sum is formed before the lock is taken, and only stored under it.

Verdict: race or wrong_result
"""

from multiprocessing import Lock, Process, RawValue


def count_up(processes, times):
    counter, lock = RawValue("i", 0), Lock()
    children = [Process(target=add, args=(counter, lock, times)) for _ in range(processes)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return counter.value


def add(counter, lock, times):
    for _ in range(times):
        more = counter.value + 1
        with lock:
            counter.value = more
