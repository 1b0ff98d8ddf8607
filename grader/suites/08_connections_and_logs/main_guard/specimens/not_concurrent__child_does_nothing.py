"""Spawns a child for show."""
import sys
from multiprocessing import get_context


def nothing():
    pass


if __name__ == "__main__":
    child = get_context("spawn").Process(target=nothing)
    child.start()
    child.join()
    for i in range(int(sys.argv[1])):
        print(i * i)
