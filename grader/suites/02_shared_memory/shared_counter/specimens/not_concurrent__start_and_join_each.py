"""Wrong: every process is joined before the next one is started."""

from multiprocessing import Process, Value


def count_up(processes, times):
    counter = Value("i", 0)
    for _ in range(processes):
        child = Process(target=add, args=(counter, times))
        child.start()
        child.join()
    return counter.value


def add(counter, times):
    for _ in range(times):
        with counter.get_lock():
            counter.value += 1
