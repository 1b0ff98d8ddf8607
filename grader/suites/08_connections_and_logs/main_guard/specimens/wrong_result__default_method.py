"""Whatever the default is."""
import sys
from multiprocessing import get_context


def square(number):
    return number * number


if __name__ == "__main__":
    with get_context("fork").Pool(2) as pool:
        for each in pool.map(square, range(int(sys.argv[1]))):
            print(each)
