"""Two processes count in a block of shared memory, which is a plain buffer."""

from multiprocessing import Process
from multiprocessing.shared_memory import SharedMemory


def add(name):
    block = SharedMemory(name)
    for _ in range(2):
        block.buf[0] += 1
    block.close()


if __name__ == "__main__":
    block = SharedMemory(create=True, size=8)
    try:
        adders = [Process(target=add, args=(block.name,)) for _ in range(2)]
        for adder in adders:
            adder.start()
        for adder in adders:
            adder.join()
        assert block.buf[0] == 4, block.buf[0]
    finally:
        block.close()
        block.unlink()
