"""Wrong: every child makes a lock of its own, which excludes nobody.

Verdict: race or wrong_result
"""

from multiprocessing import Array, Lock, Process


def add_to_all(numbers, processes, times):
    shared = Array("d", numbers)
    children = [Process(target=add, args=(shared, times)) for number in range(processes)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return shared[:]


def add(shared, times):
    lock = Lock()
    for _ in range(times):
        for index in range(len(shared)):
            with lock:
                shared[index] += 1
