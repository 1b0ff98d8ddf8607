"""Wrong: two processes that do nothing; the parent swaps."""

from multiprocessing import Array, Process


def swap_case(text):
    shared = Array("c", text)
    children = [Process(target=len, args=(text,)) for _ in range(2)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    for index in range(len(text)):
        shared[index] = shared[index].swapcase()
    return shared.raw
