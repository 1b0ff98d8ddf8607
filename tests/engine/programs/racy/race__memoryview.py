"""A shared array counted up through a `memoryview` of it."""

from multiprocessing import Process, RawArray

a = RawArray("i", 2)


def add():
    view = memoryview(a).cast("B").cast("i")
    view[0] += 1


if __name__ == "__main__":
    ps = [Process(target=add) for _ in range(2)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    assert a[0] == 2
