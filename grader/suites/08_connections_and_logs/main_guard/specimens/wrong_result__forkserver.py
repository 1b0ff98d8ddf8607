"""Another method."""
import multiprocessing
import sys


def square(number):
    return number * number


if __name__ == "__main__":
    multiprocessing.set_start_method("forkserver")
    with multiprocessing.Pool(2) as pool:
        for each in pool.map(square, range(int(sys.argv[1]))):
            print(each)
        pool.close()
        pool.join()
