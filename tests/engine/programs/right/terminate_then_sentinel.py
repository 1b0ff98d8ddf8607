"""A child is terminated before its first line, and its sentinel tells so."""

import time
from multiprocessing import Process
from multiprocessing.connection import wait


def sleep():
    while True:
        time.sleep(60)


if __name__ == "__main__":
    child = Process(target=sleep)
    child.start()
    child.terminate()
    assert wait([child.sentinel]) == [child.sentinel]
    child.join()
