"""Wrong: what does not divide evenly among the workers is lost."""

from multiprocessing import Pool


def cube_some(numbers):
    return [number**3 for number in numbers]


def cubes(numbers, workers):
    numbers = list(numbers)
    share = len(numbers) // workers
    pool = Pool(workers)
    try:
        parts = pool.map(cube_some, [numbers[k * share : (k + 1) * share] for k in range(workers)])
    finally:
        pool.close()
        pool.join()
    return [number for part in parts for number in part]
