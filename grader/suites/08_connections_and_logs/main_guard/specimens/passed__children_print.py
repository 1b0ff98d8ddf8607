"""Each child prints its own line, one after the other."""
import multiprocessing as mp
import sys


def say(number):
    print(number * number, flush=True)


def main():
    for i in range(int(sys.argv[1])):
        child = mp.get_context("spawn").Process(target=say, args=(i,))
        child.start()
        child.join()
        if child.exitcode:
            sys.exit(1)


if __name__ == "__main__":
    sys.exit(main())
