"""Wrong: the loop over the locked elements ends one too early, and the last one is added to outside.

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
        with shared.get_lock():
            for index in range(len(shared) - 1):
                shared[index] += 1
        if len(shared):
            shared[len(shared) - 1] += 1
