"""No guard: every child makes a pool of its own."""
import sys
from multiprocessing import get_context


def square(number):
    return number * number


with get_context("spawn").Pool(2) as pool:
    for each in pool.map(square, range(int(sys.argv[1]))):
        print(each)
