"""Right: an executor, a manager's value and a manager's lock."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Manager


def count_up(processes, times):
    with Manager() as manager, ProcessPoolExecutor(processes) as executor:
        counter, lock = manager.Value("i", 0), manager.Lock()
        for future in [executor.submit(add, counter, lock, times) for _ in range(processes)]:
            future.result()
        return counter.value


def add(counter, lock, times):
    for _ in range(times):
        with lock:
            counter.value += 1
