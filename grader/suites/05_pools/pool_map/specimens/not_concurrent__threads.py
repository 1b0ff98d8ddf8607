"""Wrong: a pool of threads computes in the calling process."""

from multiprocessing.pool import ThreadPool


def cube(number):
    return number**3


def cubes(numbers, workers):
    with ThreadPool(workers) as pool:
        return pool.map(cube, numbers)
