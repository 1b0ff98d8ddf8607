"""Wrong: the processes start and do nothing; the parent adds what they should have added."""

from multiprocessing import Process, Value


def count_up(processes, times):
    counter = Value("i", 0)
    children = [Process(target=int) for _ in range(processes)]
    for child in children:
        child.start()
    for _ in range(processes * times):
        counter.value += 1
    for child in children:
        child.join()
    return counter.value
