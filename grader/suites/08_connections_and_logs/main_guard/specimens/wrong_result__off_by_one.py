"""From 1 to N."""
import sys
from multiprocessing import get_context


def square(number):
    return number * number


if __name__ == "__main__":
    with get_context("spawn").Pool(2) as pool:
        for each in pool.map(square, range(1, int(sys.argv[1]) + 1)):
            print(each)
