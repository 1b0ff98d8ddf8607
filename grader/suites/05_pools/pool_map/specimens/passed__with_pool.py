"""Right: the context manager terminates the pool and waits for its workers."""

from multiprocessing import Pool


def cube(number):
    return number * number * number


def cubes(numbers, workers):
    with Pool(workers) as pool:
        return pool.map(cube, numbers)
