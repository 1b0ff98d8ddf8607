"""Wrong: read under the lock, written after it.

Verdict: race or wrong_result
"""

from multiprocessing import Array, Process


def add_to_all(numbers, processes, times):
    shared = Array("d", numbers)
    children = [Process(target=add, args=(shared, times)) for number in range(processes)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return shared[:]


def add(shared, times):
    for _ in range(times):
        for index in range(len(shared)):
            with shared.get_lock():
                seen = shared[index]
            shared[index] = seen + 1
