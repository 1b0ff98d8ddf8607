"""Wrong: the block of shared memory is closed and never unlinked."""

from multiprocessing import Lock, Process
from multiprocessing.shared_memory import SharedMemory


def add_to_all(numbers, processes, times):
    memory = SharedMemory(create=True, size=8 * len(numbers) + 8)
    view = memory.buf.cast("d")
    view[: len(numbers)] = memoryview(bytearray(8 * len(numbers))).cast("d")
    for index, number in enumerate(numbers):
        view[index] = number
    lock = Lock()
    children = [Process(target=add, args=(view, len(numbers), lock, times)) for _ in range(processes)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    result = list(view[: len(numbers)])
    view.release()
    memory.close()
    return result


def add(view, count, lock, times):
    for _ in range(times):
        for index in range(count):
            with lock:
                view[index] += 1
