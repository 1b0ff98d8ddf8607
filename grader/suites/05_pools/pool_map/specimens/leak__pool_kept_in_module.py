"""Wrong: the pool is kept for the next call, and nobody ever closes it."""

from multiprocessing import Pool

pools = {}


def cube(number):
    return number**3


def cubes(numbers, workers):
    if workers not in pools:
        pools[workers] = Pool(workers)
    return pools[workers].map(cube, numbers)
