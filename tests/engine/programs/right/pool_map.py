"""A pool, used and left as the course shows."""

from multiprocessing import Pool


def cube(number):
    return number**3


if __name__ == "__main__":
    with Pool(2) as pool:
        found = pool.map(cube, range(4))
    assert found == [0, 1, 8, 27]
