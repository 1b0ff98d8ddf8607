"""Each process has its own slice of one array: no lock is needed."""

from multiprocessing import Array, Process


def fill(numbers, start, stop):
    for index in range(start, stop):
        numbers[index] += index


if __name__ == "__main__":
    numbers = Array("i", 4)
    fillers = [Process(target=fill, args=(numbers, *bounds)) for bounds in ((0, 2), (2, 4))]
    for filler in fillers:
        filler.start()
    for filler in fillers:
        filler.join()
    assert numbers[:] == [0, 1, 2, 3], numbers[:]
