"""Wrong: swaps its half in a copy of the whole and writes the whole back, the other half as it was.

Verdict: race or wrong_result
"""

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
    text = bytearray(shared.raw)
    text[start:stop] = text[start:stop].swapcase()
    shared.raw = bytes(text)
