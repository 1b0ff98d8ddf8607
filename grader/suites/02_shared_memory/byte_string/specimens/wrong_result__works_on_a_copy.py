"""Wrong: every child swaps a `bytearray`, which is its own copy; nothing comes back."""

from multiprocessing import Process


def swap_case(text):
    copy = bytearray(text)
    middle = len(text) // 2
    halves = [(0, middle), (middle, len(text))]
    children = [Process(target=swap, args=(copy, start, stop)) for start, stop in halves]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return bytes(copy)


def swap(text, start, stop):
    text[start:stop] = text[start:stop].swapcase()
