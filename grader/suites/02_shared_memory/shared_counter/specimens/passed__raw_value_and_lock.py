"""Right: a value without a lock, one `Lock` taken and released by hand."""

from multiprocessing import Lock, Process, Value


def count_up(processes, times):
    counter, lock = Value("l", 0, lock=False), Lock()
    children = [Process(target=add, args=(counter, lock, times)) for _ in range(processes)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return counter.value


def add(counter, lock, times):
    for _ in range(times):
        lock.acquire()
        try:
            counter.value += 1
        finally:
            lock.release()
