"""Wrong: `.value` ends before the first byte 0."""

from multiprocessing import Array, Process


def swap_case(text):
    shared = Array("c", text)
    middle = len(text) // 2
    halves = [(0, middle), (middle, len(text))]
    children = [Process(target=swap, args=(shared, start, stop)) for start, stop in halves]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return shared.value


def swap(shared, start, stop):
    for index in range(start, stop):
        shared[index] = shared[index].swapcase()
