"""Releasing a full bounded semaphore is refused."""

from multiprocessing import BoundedSemaphore, Process


def leave(places):
    places.acquire()
    places.release()
    try:
        places.release()
    except ValueError:
        return
    places.acquire()


if __name__ == "__main__":
    places = BoundedSemaphore(2)
    tasks = [Process(target=leave, args=(places,)) for _ in range(1)]
    for task in tasks:
        task.start()
    for task in tasks:
        task.join()
    assert all(task.exitcode == 0 for task in tasks)
