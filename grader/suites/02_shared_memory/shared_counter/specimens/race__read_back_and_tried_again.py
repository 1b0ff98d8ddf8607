"""Wrong: writes, reads back, and tries again when it is not there; a write between the two may cover it.

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
        while True:
            seen = counter.value
            counter.value = seen + 1
            if counter.value > seen:
                break
