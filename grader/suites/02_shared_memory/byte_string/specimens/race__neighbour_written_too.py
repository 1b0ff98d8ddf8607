"""Wrong: works in pairs of bytes; of an odd half the last pair reaches into the other half and writes it back."""

from multiprocessing import Array, Process


def swap_case(text):
    shared = Array("c", text)
    middle = (len(text) + 1) // 2
    halves = [(0, middle), (middle, len(text))]
    children = [Process(target=swap, args=(shared, start, stop)) for start, stop in halves]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return shared.raw


def swap(shared, start, stop):
    for index in range(start, stop, 2):
        pair = shared[index : index + 2]
        own = min(2, stop - index)
        shared[index : index + 2] = pair[:own].swapcase() + pair[own:]
