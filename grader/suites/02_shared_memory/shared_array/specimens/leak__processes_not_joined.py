"""Wrong: waits on a semaphore for every process and joins none."""

from multiprocessing import Array, Process, Semaphore


def add_to_all(numbers, processes, times):
    shared, done = Array("d", numbers), Semaphore(0)
    for _ in range(processes):
        Process(target=add, args=(shared, times, done)).start()
    for _ in range(processes):
        done.acquire()
    return shared[:]


def add(shared, times, done):
    for _ in range(times):
        for index in range(len(shared)):
            with shared.get_lock():
                shared[index] += 1
    done.release()
