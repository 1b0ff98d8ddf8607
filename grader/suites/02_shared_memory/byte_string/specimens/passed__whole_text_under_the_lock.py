"""Right: the whole text is read and written back, but all of it under the lock."""

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
    with shared.get_lock():
        text = shared.raw
        shared.raw = text[:start] + text[start:stop].swapcase() + text[stop:]
