"""A lambda does not pickle."""
import multiprocessing
import sys

if __name__ == "__main__":
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        for each in pool.map(lambda n: n * n, range(int(sys.argv[1]))):
            print(each)
