"""The reader does not wait for the writer at all."""

from multiprocessing import Array, Process


def prepare(data):
    for index in range(3):
        data[index] = index + 1


def use(data):
    assert sum(data[:]) in (0, 6), data[:]


if __name__ == "__main__":
    data = Array("i", 3)
    tasks = [Process(target=target, args=(data,)) for target in (prepare, use)]
    for task in tasks:
        task.start()
    for task in tasks:
        task.join()
    assert tasks[1].exitcode == 0
