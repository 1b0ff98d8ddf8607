"""A semaphore of two guards what only one may touch."""

from multiprocessing import Process, Semaphore, Value


def add(gate, counter):
    with gate:
        counter.value += 1


if __name__ == "__main__":
    gate, counter = Semaphore(2), Value("i", 0, lock=False)
    tasks = [Process(target=add, args=(gate, counter)) for _ in range(2)]
    for task in tasks:
        task.start()
    for task in tasks:
        task.join()
    assert counter.value == 2, counter.value
