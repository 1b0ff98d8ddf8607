"""Wrong: of an odd number of bytes the middle one is in both halves and is swapped twice."""

from multiprocessing import Array, Process


def swap_case(text):
    shared = Array("c", text)
    middle = len(text) // 2
    halves = [(0, len(text) - middle), (middle, len(text))]
    children = [Process(target=swap, args=(shared, start, stop)) for start, stop in halves]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return shared.raw


def swap(shared, start, stop):
    for index in range(start, stop):
        shared[index] = shared[index].swapcase()
