"""The process pool of `concurrent.futures`."""

from concurrent.futures import ProcessPoolExecutor


def cube(number):
    return number**3


if __name__ == "__main__":
    with ProcessPoolExecutor(2) as pool:
        assert list(pool.map(cube, range(3))) == [0, 1, 8]
