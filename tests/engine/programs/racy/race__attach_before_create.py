"""A child attaches to a block by its name, which its parent makes only after it has started it."""

import os
from multiprocessing import Process
from multiprocessing.shared_memory import SharedMemory


def attach(name):
    SharedMemory(name).close()


if __name__ == "__main__":
    name = f"kit_{os.getpid()}"
    child = Process(target=attach, args=(name,))
    child.start()
    block = SharedMemory(name, create=True, size=8)
    child.join()
    block.close()
    block.unlink()
    assert child.exitcode == 0
