"""Wrong: `apply` waits for its result, so there is never more than one task under way."""

from multiprocessing import Pool


def cube(number):
    return number**3


def cubes(numbers, workers):
    pool = Pool(workers)
    try:
        return [pool.apply(cube, (number,)) for number in numbers]
    finally:
        pool.close()
        pool.join()
