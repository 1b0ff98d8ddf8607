"""Right: a raw array of unsigned numbers."""

from multiprocessing import Process, RawArray


def swap_case(text):
    shared = RawArray("B", text)
    middle = len(text) // 2
    halves = [(0, middle), (middle, len(text))]
    children = [Process(target=swap, args=(shared, start, stop)) for start, stop in halves]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return bytes(shared)


def swap(shared, start, stop):
    for index in range(start, stop):
        number = shared[index]
        if 65 <= number <= 90 or 97 <= number <= 122:
            shared[index] = number ^ 32
