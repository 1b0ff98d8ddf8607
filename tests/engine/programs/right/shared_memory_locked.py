"""Two processes count in a block of shared memory, under a lock."""

from multiprocessing import Lock, Process
from multiprocessing.shared_memory import SharedMemory


def add(name, lock):
    block = SharedMemory(name)
    for _ in range(2):
        with lock:
            block.buf[0] += 1
    block.close()


if __name__ == "__main__":
    block = SharedMemory(create=True, size=8)
    lock = Lock()
    try:
        adders = [Process(target=add, args=(block.name, lock)) for _ in range(2)]
        for adder in adders:
            adder.start()
        for adder in adders:
            adder.join()
        assert block.buf[0] == 4, block.buf[0]
    finally:
        block.close()
        block.unlink()
