"""Wrong: all numbers in one chunk, so one worker does all of it and the others look on."""

from multiprocessing import Pool


def cube(number):
    return number**3


def cubes(numbers, workers):
    numbers = list(numbers)
    pool = Pool(workers)
    try:
        return pool.map(cube, numbers, chunksize=len(numbers) or 1)
    finally:
        pool.close()
        pool.join()
