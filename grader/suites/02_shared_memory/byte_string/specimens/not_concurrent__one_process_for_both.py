"""Wrong: one process does both halves."""

from multiprocessing import Array, Process


def swap_case(text):
    shared = Array("c", text)
    child = Process(target=swap, args=(shared,))
    child.start()
    child.join()
    return shared.raw


def swap(shared):
    for index in range(len(shared)):
        shared[index] = shared[index].swapcase()
