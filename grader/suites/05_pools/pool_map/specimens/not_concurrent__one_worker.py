"""Wrong: one worker, whatever was asked for."""

from multiprocessing import Pool


def cube(number):
    return number**3


def cubes(numbers, workers):
    pool = Pool(1)
    try:
        return pool.map(cube, numbers)
    finally:
        pool.close()
        pool.join()
