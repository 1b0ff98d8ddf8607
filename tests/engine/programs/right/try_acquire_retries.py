"""Who does not get the lock at once tries again."""

from multiprocessing import Lock, Process, Value


def add(lock, counter):
    while not lock.acquire(timeout=0.1):
        pass
    counter.value += 1
    lock.release()


if __name__ == "__main__":
    lock, counter = Lock(), Value("i", 0)
    tasks = [Process(target=add, args=(lock, counter)) for _ in range(2)]
    for task in tasks:
        task.start()
    for task in tasks:
        task.join()
    assert counter.value == 2, counter.value
