"""Wrong: a pool is made, and the builtin `map` is called."""

from multiprocessing import Pool


def cube(number):
    return number**3


def cubes(numbers, workers):
    pool = Pool(workers)
    try:
        return list(map(cube, numbers))
    finally:
        pool.close()
        pool.join()
