"""Right: numbers made plain, in shared memory of 64 bits where they fit, else by a pool."""

from multiprocessing import Pool


def cube(text):
    return str(int(text) ** 3)


def cubes(numbers, workers):
    pool = Pool(workers)
    try:
        return [int(text) for text in pool.map(cube, [format(number, "d") for number in numbers])]
    finally:
        pool.close()
        pool.join()
