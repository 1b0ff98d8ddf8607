"""Wrong: a semaphore that lets in all processes but one; right with two of them."""

from multiprocessing import Process, Semaphore, Value


def count_up(processes, times):
    counter = Value("i", 0, lock=False)
    gate = Semaphore(max(1, processes - 1))
    children = [Process(target=add_ones, args=(counter, gate, times)) for _ in range(processes)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return counter.value


def add_ones(counter, gate, times):
    for _ in range(times):
        with gate:
            counter.value += 1
