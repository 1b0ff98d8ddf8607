"""Wrong: the caller adds the first 1 of every process itself."""

from multiprocessing import Process, Value


def count_up(processes, times):
    counter = Value("i", 0)
    children = []
    for _ in range(processes):
        if times:
            with counter.get_lock():
                counter.value += 1
        children.append(Process(target=add_ones, args=(counter, times - 1)))
        children[-1].start()
    for child in children:
        child.join()
    return counter.value


def add_ones(counter, times):
    for _ in range(times):
        with counter.get_lock():
            counter.value += 1
