"""Right: a `SharedMemory` block and a semaphore of one permit."""

from multiprocessing import Process, Semaphore
from multiprocessing.shared_memory import SharedMemory


def count_up(processes, times):
    memory = SharedMemory(create=True, size=8)
    try:
        turn = Semaphore(1)
        children = [Process(target=add, args=(memory.name, turn, times)) for _ in range(processes)]
        for child in children:
            child.start()
        for child in children:
            child.join()
        return int.from_bytes(memory.buf[:8], "little")
    finally:
        memory.close()
        memory.unlink()


def add(name, turn, times):
    memory = SharedMemory(name)
    for _ in range(times):
        with turn:
            memory.buf[:8] = (int.from_bytes(memory.buf[:8], "little") + 1).to_bytes(8, "little")
    memory.close()
