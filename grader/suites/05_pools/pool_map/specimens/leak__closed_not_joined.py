"""Wrong: the pool is closed but not joined: when the call raises its workers are still there."""

from multiprocessing import Pool


def cube(number):
    return number**3


def cubes(numbers, workers):
    pool = Pool(workers)
    try:
        return pool.map(cube, numbers)
    finally:
        pool.close()
