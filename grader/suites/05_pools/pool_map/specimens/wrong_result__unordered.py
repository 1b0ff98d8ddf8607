"""Wrong: the results in the order in which they were ready."""

from multiprocessing import Pool


def cube(number):
    return number**3


def cubes(numbers, workers):
    pool = Pool(workers)
    try:
        return list(pool.imap_unordered(cube, numbers))
    finally:
        pool.close()
        pool.join()
