"""Two processes count in an anonymous map, under a lock."""

import mmap
from multiprocessing import Lock, Process


def add(m, lock):
    with lock:
        m[0] = m[0] + 1


if __name__ == "__main__":
    m, lock = mmap.mmap(-1, 8), Lock()
    ps = [Process(target=add, args=(m, lock)) for _ in range(2)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    assert m[0] == 2
