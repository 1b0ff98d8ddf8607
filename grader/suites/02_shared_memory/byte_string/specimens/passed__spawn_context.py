"""Right: everything from a `spawn` context."""

from multiprocessing import get_context


def swap_case(text):
    context = get_context("spawn")
    Process = context.Process
    shared = context.Array("c", text)
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
        shared[index] = shared[index].swapcase()
