"""Wrong: threads of the calling process instead of processes."""

from multiprocessing import Value
from threading import Thread


def count_up(processes, times):
    counter = Value("i", 0)
    threads = [Thread(target=add, args=(counter, times)) for _ in range(processes)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return counter.value


def add(counter, times):
    for _ in range(times):
        with counter.get_lock():
            counter.value += 1
