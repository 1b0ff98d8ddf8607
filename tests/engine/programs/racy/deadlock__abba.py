"""Two processes take two locks in opposite order."""

from multiprocessing import Lock, Process


def work(first, second):
    with first:
        with second:
            pass


if __name__ == "__main__":
    red, blue = Lock(), Lock()
    workers = [Process(target=work, args=pair) for pair in ((red, blue), (blue, red))]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
