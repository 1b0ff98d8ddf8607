"""Right: a pool whose workers get the array by the initializer; one lock from `synchronized`."""

from multiprocessing import Pool
from multiprocessing.sharedctypes import RawArray, synchronized

shared = None


def add_to_all(numbers, processes, times):
    array = synchronized(RawArray("d", list(numbers)))
    with Pool(processes, take, (array,)) as pool:
        pool.map(add, [times] * processes, 1)
        pool.close()
        pool.join()
    return list(array.get_obj())


def take(array):
    global shared
    shared = array


def add(times):
    for _ in range(times):
        for index in range(len(shared)):
            with shared:
                shared[index] += 1
