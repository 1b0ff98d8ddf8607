"""A line outside the guard, which each child prints as well.

Verdict: wrong_result
"""
import sys
from multiprocessing import get_context

print("squares:", file=sys.stderr)


def square(number):
    return number * number


if __name__ == "__main__":
    with get_context("spawn").Pool(2) as pool:
        for each in pool.map(square, range(int(sys.argv[1]))):
            print(each)
