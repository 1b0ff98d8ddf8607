"""Right: a ctypes structure of two halves, shared as one `Value`; each process gets the whole."""

import ctypes
from multiprocessing import Process
from multiprocessing.sharedctypes import RawValue


def swap_case(text):
    first = len(text) // 2

    class Halves(ctypes.Structure):
        _fields_ = [("first", ctypes.c_ubyte * first), ("second", ctypes.c_ubyte * (len(text) - first))]

    shared = RawValue(Halves, tuple(text[:first]), tuple(text[first:]))
    children = [Process(target=swap, args=(half,)) for half in (shared.first, shared.second)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return bytes(shared.first) + bytes(shared.second)


def swap(half):
    for index, number in enumerate(half):
        half[index] = bytes([number]).swapcase()[0]
