"""Wrong: the byte in the middle of an odd text is swapped by the caller."""

from multiprocessing import Array, Process


def swap_case(text):
    size, half = len(text), len(text) // 2
    shared = Array("c", text or b"\0")
    ends = ((0, half), (size - half, size))
    children = [Process(target=swap, args=(shared, *end)) for end in ends]
    for child in children:
        child.start()
    if size % 2:
        swap(shared, half, half + 1)
    for child in children:
        child.join()
    return shared.raw[:size]


def swap(shared, begin, end):
    for index in range(begin, end):
        shared[index] = shared[index].swapcase()
