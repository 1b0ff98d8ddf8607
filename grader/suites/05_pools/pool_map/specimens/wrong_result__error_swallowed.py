"""Wrong: a number whose cube fails is left out."""

from multiprocessing import Pool


def cube(number):
    try:
        return number**3
    except Exception:
        return None


def cubes(numbers, workers):
    pool = Pool(workers)
    try:
        return [result for result in pool.map(cube, numbers) if result is not None]
    finally:
        pool.close()
        pool.join()
