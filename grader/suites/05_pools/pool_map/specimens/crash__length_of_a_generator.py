"""Wrong: a generator has no length."""

from multiprocessing import Pool


def cube(number):
    return number**3


def cubes(numbers, workers):
    with Pool(workers) as pool:
        return pool.map(cube, numbers, chunksize=max(1, len(numbers) // workers))
