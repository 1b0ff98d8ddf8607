"""Right: spawned workers, results as they come, put in order by their index."""

from multiprocessing import get_context


def cube(pair):
    index, number = pair
    return index, number * number**2


def cubes(numbers, workers):
    pool = get_context("spawn").Pool(workers)
    try:
        found = dict(pool.imap_unordered(cube, enumerate(numbers)))
    except BaseException:
        pool.terminate()
        raise
    finally:
        pool.close()
        pool.join()
    return [found[index] for index in range(len(found))]
