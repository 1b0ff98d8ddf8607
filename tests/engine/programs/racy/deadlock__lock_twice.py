"""A lock that is not re-entrant, acquired twice."""

from multiprocessing import Lock, Process


def work(lock):
    with lock:
        with lock:
            pass


if __name__ == "__main__":
    lock = Lock()
    worker = Process(target=work, args=(lock,))
    worker.start()
    worker.join()
