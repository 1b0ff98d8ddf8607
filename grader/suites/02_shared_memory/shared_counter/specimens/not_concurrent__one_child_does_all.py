"""Wrong: a single child does the work of all."""

from multiprocessing import Process, Value


def count_up(processes, times):
    counter = Value("i", 0)
    child = Process(target=add, args=(counter, processes * times))
    child.start()
    child.join()
    return counter.value


def add(counter, times):
    for _ in range(times):
        with counter.get_lock():
            counter.value += 1
