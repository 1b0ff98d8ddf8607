"""Wrong: a plain global; every child counts on its own copy."""

from multiprocessing import Process

counter = 0


def count_up(processes, times):
    children = [Process(target=add, args=(times,)) for _ in range(processes)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return counter


def add(times):
    global counter
    for _ in range(times):
        counter += 1
