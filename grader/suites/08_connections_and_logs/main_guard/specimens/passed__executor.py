"""An executor with a spawn context."""
import multiprocessing
import sys
from concurrent.futures import ProcessPoolExecutor


def square(number):
    return number**2


if __name__ == "__main__":
    n = int(sys.argv[1])
    with ProcessPoolExecutor(max_workers=3, mp_context=multiprocessing.get_context("spawn")) as executor:
        print(*executor.map(square, range(n)), sep="\n")
