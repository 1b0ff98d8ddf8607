"""Wrong: takes the bytes for Latin-1 and swaps the accented letters, too."""

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
    return shared.raw


def swap(shared, start, stop):
    for index in range(start, stop):
        other = shared[index].decode("latin-1").swapcase()
        if len(other) == 1 and ord(other) < 256:
            shared[index] = other.encode("latin-1")
