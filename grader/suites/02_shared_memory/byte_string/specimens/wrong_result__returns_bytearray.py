"""Wrong: returns a `bytearray`, which equals the text and is none."""

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
    return bytearray(shared.raw)


def swap(shared, start, stop):
    for index in range(start, stop):
        shared[index] = shared[index].swapcase()
