"""A program that finds its channel and talks nonsense on it."""

import os
from multiprocessing import Process


def chatter():
    for descriptor in range(3, 1024):
        try:
            os.write(descriptor, b"P\x1f\xff\x1fnonsense")
            os.write(descriptor, b"Bzero")
        except OSError:
            pass


if __name__ == "__main__":
    process = Process(target=chatter)
    process.start()
    process.join()
