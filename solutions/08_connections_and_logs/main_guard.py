"""A script with child processes that begin as new interpreters."""

from __future__ import annotations

import sys
from multiprocessing import get_context


def square(number: int) -> int:
    return number * number


def main() -> None:
    numbers = range(int(sys.argv[1]))
    with get_context("spawn").Pool(2) as pool:
        squares = pool.map(square, numbers)
        pool.close()
        pool.join()
    for each in squares:
        print(each)


if __name__ == "__main__":  # a child imports this file, under another name
    main()
