"""Wrong: `close` and `join` are skipped when `map` raises."""

from multiprocessing import Pool


def cube(number):
    return number**3


def cubes(numbers, workers):
    pool = Pool(workers)
    result = pool.map(cube, numbers)
    pool.close()
    pool.join()
    return result
