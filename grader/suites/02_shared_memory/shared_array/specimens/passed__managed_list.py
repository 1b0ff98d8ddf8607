"""Right: a manager's list and lock, and an executor."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Manager


def add_to_all(numbers, processes, times):
    with Manager() as manager, ProcessPoolExecutor(processes) as executor:
        shared, lock = manager.list(map(float, numbers)), manager.Lock()
        futures = [executor.submit(add, shared, lock, times) for _ in range(processes)]
        for future in futures:
            future.result()
        return list(shared)


def add(shared, lock, times):
    for _ in range(times):
        for index in range(len(shared)):
            with lock:
                shared[index] += 1
