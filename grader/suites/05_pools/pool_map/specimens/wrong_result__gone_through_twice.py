"""Wrong: the iterable is counted first; of a generator nothing is left then."""

from multiprocessing import Pool


def cube(number):
    return number**3


def cubes(numbers, workers):
    count = sum(1 for _ in numbers)
    pool = Pool(workers)
    try:
        return pool.map(cube, numbers, chunksize=max(1, count // (2 * workers)))
    finally:
        pool.close()
        pool.join()
