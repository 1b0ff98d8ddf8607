"""Wrong: the array has a plain `Lock`, and every access inside the block takes it once more."""

from multiprocessing import Array, Lock, Process


def swap_case(text):
    shared = Array("c", text, lock=Lock())
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
        for index in range(start, stop):
            shared[index] = shared[index].swapcase()
