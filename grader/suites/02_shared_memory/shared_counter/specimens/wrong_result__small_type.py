"""Wrong: a signed byte, which wraps around at 127."""

from multiprocessing import Process, Value


def count_up(processes, times):
    counter = Value("b", 0)
    children = [Process(target=add, args=(counter, times)) for _ in range(processes)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return counter.value


def add(counter, times):
    for _ in range(times):
        with counter.get_lock():
            counter.value += 1
