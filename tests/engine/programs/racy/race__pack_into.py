"""A counter in shared memory, read and written with `struct`."""

import struct
from multiprocessing import Process
from multiprocessing.shared_memory import SharedMemory


def add(name):
    s = SharedMemory(name=name)
    (n,) = struct.unpack_from("i", s.buf, 0)
    struct.pack_into("i", s.buf, 0, n + 1)
    s.close()


if __name__ == "__main__":
    s = SharedMemory(create=True, size=8)
    struct.pack_into("i", s.buf, 0, 0)
    ps = [Process(target=add, args=(s.name,)) for _ in range(2)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    (n,) = struct.unpack_from("i", s.buf, 0)
    s.close()
    s.unlink()
    assert n == 2
