"""Wrong: a shared flag for a lock; two may find it free before either has set it.

Verdict: race or wrong_result
"""

import time
from multiprocessing import Process, Value


def count_up(processes, times):
    counter, taken = Value("i", 0), Value("b", 0)
    children = [Process(target=add, args=(counter, taken, times)) for _ in range(processes)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return counter.value


def add(counter, taken, times):
    for _ in range(times):
        while taken.value:
            time.sleep(0.0001)
        taken.value = 1
        counter.value += 1
        taken.value = 0
