"""Wrong: all updates are locked but the last one of every process."""

from multiprocessing import Process, Value


def count_up(processes, times):
    counter = Value("i", 0)
    children = [Process(target=add, args=(counter, times)) for _ in range(processes)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return counter.value


def add(counter, times):
    for number in range(times):
        if number + 1 < times or times == 1:
            with counter.get_lock():
                counter.value += 1
        else:
            counter.value += 1
