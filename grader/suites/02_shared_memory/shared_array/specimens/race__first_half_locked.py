"""Wrong: a block for each half of the elements, and only the first one is under the lock.

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
    middle = (len(shared) + 1) // 2
    for _ in range(times):
        with shared.get_lock():
            for index in range(middle):
                shared[index] += 1
        for index in range(middle, len(shared)):
            shared[index] += 1
