"""Two processes count in an anonymous map, without a lock."""

import mmap
from multiprocessing import Process

m = mmap.mmap(-1, 8)


def add():
    m[0] = m[0] + 1


if __name__ == "__main__":
    ps = [Process(target=add) for _ in range(2)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    assert m[0] == 2
