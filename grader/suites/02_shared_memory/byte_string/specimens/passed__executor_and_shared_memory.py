"""Right: an executor; the workers open a block of shared memory by its name."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing.shared_memory import SharedMemory


def swap_case(text):
    memory = SharedMemory(create=True, size=len(text) or 1)
    try:
        memory.buf[: len(text)] = text
        middle = len(text) // 2
        with ProcessPoolExecutor(2) as executor:
            futures = [executor.submit(swap, memory.name, *ends) for ends in ((0, middle), (middle, len(text)))]
        for future in futures:
            future.result()
        return bytes(memory.buf[: len(text)])
    finally:
        memory.close()
        memory.unlink()


def swap(name, start, stop):
    memory = SharedMemory(name)
    memory.buf[start:stop] = memory.buf[start:stop].tobytes().swapcase()
    memory.close()
