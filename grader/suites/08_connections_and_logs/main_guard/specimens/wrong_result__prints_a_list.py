"""All on one line."""
import sys
from multiprocessing import get_context


def square(number):
    return number * number


if __name__ == "__main__":
    with get_context("spawn").Pool(2) as pool:
        print(pool.map(square, range(int(sys.argv[1]))))
