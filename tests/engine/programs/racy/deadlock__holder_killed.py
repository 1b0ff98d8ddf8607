"""A process is terminated while it may hold the lock that the parent needs."""

from multiprocessing import Lock, Process


def hold(lock):
    with lock:
        pass


if __name__ == "__main__":
    lock = Lock()
    holder = Process(target=hold, args=(lock,))
    holder.start()
    holder.terminate()
    holder.join()
    with lock:
        pass
