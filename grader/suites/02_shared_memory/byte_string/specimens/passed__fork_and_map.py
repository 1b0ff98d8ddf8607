"""Right: two forked children and an anonymous map; one half is done from behind."""

import mmap
import os


def swap_case(text):
    if not text:
        return b""
    with mmap.mmap(-1, len(text)) as memory:
        memory[:] = text
        middle = len(text) // 2
        pids = []
        for places in (range(middle), range(len(text) - 1, middle - 1, -1)):
            pid = os.fork()
            if pid == 0:
                try:
                    for place in places:
                        memory[place : place + 1] = memory[place : place + 1].swapcase()
                finally:
                    os._exit(0)
            pids.append(pid)
        for pid in pids:
            os.waitpid(pid, 0)
        return memory[:]
