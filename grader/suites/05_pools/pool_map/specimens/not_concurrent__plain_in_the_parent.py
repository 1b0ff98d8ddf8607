"""Wrong: the numbers are made plain and the calling process computes; the pool has nothing to do."""

from multiprocessing import Pool


def cubes(numbers, workers):
    with Pool(workers):
        return [int(str(number)) ** 3 for number in numbers]
