"""Wrong: `join` without `close` raises `ValueError: Pool is still running`."""

from multiprocessing import Pool


def cube(number):
    return number**3


def cubes(numbers, workers):
    pool = Pool(workers)
    result = pool.map(cube, numbers)
    pool.join()
    return result
