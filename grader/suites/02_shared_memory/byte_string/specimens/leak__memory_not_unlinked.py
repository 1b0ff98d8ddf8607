"""Wrong: the shared memory is closed and its name is left."""

from multiprocessing import Process
from multiprocessing.shared_memory import SharedMemory


def swap_case(text):
    memory = SharedMemory(create=True, size=max(1, len(text)))
    memory.buf[: len(text)] = text
    middle = len(text) // 2
    children = [Process(target=swap, args=(memory, *ends)) for ends in ((0, middle), (middle, len(text)))]
    for child in children:
        child.start()
    for child in children:
        child.join()
    result = bytes(memory.buf[: len(text)])
    memory.close()
    return result


def swap(memory, start, stop):
    memory.buf[start:stop] = bytes(memory.buf[start:stop]).swapcase()
