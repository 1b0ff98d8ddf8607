"""Right: `os.fork`, an anonymous map, and `fcntl.lockf` on a temporary file."""

import fcntl
import mmap
import os
import struct
import tempfile


def count_up(processes, times):
    with mmap.mmap(-1, 8) as memory, tempfile.NamedTemporaryFile() as file:
        pids = []
        for _ in range(processes):
            pid = os.fork()
            if pid == 0:
                status = 1
                try:
                    with open(file.name, "r+b") as own:
                        add(memory, own, times)
                    status = 0
                finally:
                    os._exit(status)
            pids.append(pid)
        if any([os.waitpid(pid, 0)[1] for pid in pids]):
            raise RuntimeError("a child failed")
        return struct.unpack("q", memory[:8])[0]


def add(memory, file, times):
    for _ in range(times):
        fcntl.lockf(file, fcntl.LOCK_EX)
        memory[:8] = struct.pack("q", struct.unpack("q", memory[:8])[0] + 1)
        fcntl.lockf(file, fcntl.LOCK_UN)
