"""A child that computes for ever."""

from multiprocessing import Process


def compute():
    while True:
        pass


if __name__ == "__main__":
    process = Process(target=compute)
    process.start()
    process.join()
