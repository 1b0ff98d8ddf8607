"""Wrong: the pool is neither closed nor joined; the garbage collector ends it, some time."""

from multiprocessing import Pool


def cube(number):
    return number**3


def cubes(numbers, workers):
    return Pool(workers).map(cube, numbers)
