"""Sets the method where every child sets it once more."""
import multiprocessing
import sys

multiprocessing.set_start_method("spawn")


def square(number):
    return number * number


if __name__ == "__main__":
    with multiprocessing.Pool(2) as pool:
        for each in pool.map(square, range(int(sys.argv[1]))):
            print(each)
