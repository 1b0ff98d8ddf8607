"""Right, if not kind: every process holds the lock for its whole loop; a lambda as target, inherited by fork."""

from multiprocessing import RLock, Process, RawValue


def count_up(processes, times):
    counter, lock = RawValue("i"), RLock()

    def add():
        with lock:
            for _ in range(times):
                counter.value += 1

    children = [Process(target=lambda: add()) for _ in range(processes)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return counter.value
