"""A pool of two, closed and joined, with a time-out that never fires."""

from multiprocessing import Pool


def cube(number):
    return number**3


if __name__ == "__main__":
    pool = Pool(2)
    results = [pool.apply_async(cube, (number,)) for number in range(3)]
    found = [result.get(timeout=5) for result in results]
    pool.close()
    pool.join()
    assert found == [0, 1, 8]
