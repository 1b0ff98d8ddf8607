"""A re-entrant lock, acquired twice."""

from multiprocessing import Process, RLock, Value


def work(lock, counter):
    with lock:
        with lock:
            counter.value += 1


if __name__ == "__main__":
    lock, counter = RLock(), Value("i", 0, lock=False)
    workers = [Process(target=work, args=(lock, counter)) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert counter.value == 2
