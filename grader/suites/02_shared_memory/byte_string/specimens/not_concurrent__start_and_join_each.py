"""Wrong: the first half is finished before the second one is begun."""

from multiprocessing import Array, Process


def swap_case(text):
    shared = Array("c", text)
    middle = len(text) // 2
    for start, stop in ((0, middle), (middle, len(text))):
        child = Process(target=swap, args=(shared, start, stop))
        child.start()
        child.join()
    return shared.raw


def swap(shared, start, stop):
    for index in range(start, stop):
        shared[index] = shared[index].swapcase()
