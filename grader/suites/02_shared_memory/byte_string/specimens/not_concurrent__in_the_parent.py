"""Wrong: no process at all."""

from multiprocessing import Array


def swap_case(text):
    shared = Array("c", text)
    shared[:] = shared[:].swapcase()
    return shared.raw
