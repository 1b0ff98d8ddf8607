"""Wrong: a lambda does not pickle."""

from multiprocessing import Pool


def cubes(numbers, workers):
    with Pool(workers) as pool:
        return pool.map(lambda number: number**3, numbers)
