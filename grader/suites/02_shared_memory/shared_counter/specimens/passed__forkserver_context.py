"""Right: everything from a `forkserver` context."""

import multiprocessing


def count_up(processes, times):
    context = multiprocessing.get_context("forkserver")
    counter = context.Value("i", 0)
    children = [context.Process(target=add, args=(counter, times)) for _ in range(processes)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return counter.value


def add(counter, times):
    for _ in range(times):
        with counter.get_lock():
            counter.value += 1
