"""Right: bare forks; the lock is a byte that goes in and out of a pipe."""

import mmap
import os
import struct


class PipeLock:
    def __init__(self):
        self.reading, self.writing = os.pipe()
        os.write(self.writing, b"x")

    def __enter__(self):
        os.read(self.reading, 1)

    def __exit__(self, *_):
        os.write(self.writing, b"x")

    def close(self):
        os.close(self.reading)
        os.close(self.writing)


def count_up(processes, times):
    lock = PipeLock()
    memory = mmap.mmap(-1, 8)
    try:
        pids = []
        for _ in range(processes):
            pid = os.fork()
            if pid == 0:
                status = 1
                try:
                    add_ones(memory, lock, times)
                    status = 0
                finally:
                    os._exit(status)
            pids.append(pid)
        if any([os.waitpid(pid, 0)[1] for pid in pids]):
            raise RuntimeError("a process failed")
        return struct.unpack_from("q", memory)[0]
    finally:
        lock.close()
        memory.close()


def add_ones(memory, lock, times):
    for _ in range(times):
        with lock:
            (number,) = struct.unpack_from("q", memory)
            struct.pack_into("q", memory, 0, number + 1)
