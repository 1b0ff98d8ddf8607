"""Wrong: every process makes a lock of its own, which excludes nobody.

Verdict: race or wrong_result
"""

from multiprocessing import Lock, Process, Value


def count_up(processes, times):
    counter = Value("i", 0)
    children = [Process(target=add, args=(counter, times)) for _ in range(processes)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return counter.value


def add(counter, times):
    lock = Lock()
    for _ in range(times):
        with lock:
            counter.value += 1
