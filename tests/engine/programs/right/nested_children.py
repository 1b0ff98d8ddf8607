"""A child that has children of its own."""

from multiprocessing import Process, Value


def leaf(counter):
    with counter.get_lock():
        counter.value += 1


def branch(counter):
    leaves = [Process(target=leaf, args=(counter,)) for _ in range(2)]
    for each in leaves:
        each.start()
    for each in leaves:
        each.join()


if __name__ == "__main__":
    counter = Value("i", 0)
    process = Process(target=branch, args=(counter,))
    process.start()
    process.join()
    assert counter.value == 2
