"""A child that always fails, whatever the interleaving."""

from multiprocessing import Process


def work():
    raise ValueError("always")


if __name__ == "__main__":
    worker = Process(target=work)
    worker.start()
    worker.join()
