"""A process and its child add to one counter under its lock: two processes, some 25 points."""

from multiprocessing import Process, Value


def add(counter, times):
    for _ in range(times):
        with counter.get_lock():
            counter.value += 1


if __name__ == "__main__":
    counter = Value("i", 0)
    child = Process(target=add, args=(counter, 3))
    child.start()
    add(counter, 3)
    child.join()
    assert counter.value == 6, counter.value
