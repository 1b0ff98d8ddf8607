"""Wrong: a manager serves one access at a time, and `+=` is two of them.

Verdict: race or wrong_result
"""

from multiprocessing import Manager, Process


def count_up(processes, times):
    with Manager() as manager:
        counter = manager.Value("i", 0)
        children = [Process(target=add, args=(counter, times)) for _ in range(processes)]
        for child in children:
            child.start()
        for child in children:
            child.join()
        return counter.value


def add(counter, times):
    for _ in range(times):
        counter.value += 1
