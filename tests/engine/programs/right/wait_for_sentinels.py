"""`connection.wait` on the sentinels of two processes."""

from multiprocessing import Process
from multiprocessing.connection import wait


def work():
    pass


if __name__ == "__main__":
    ps = [Process(target=work) for _ in range(2)]
    for p in ps:
        p.start()
    left = {p.sentinel: p for p in ps}
    while left:
        for s in wait(list(left)):
            left.pop(s).join()
    assert all(p.exitcode == 0 for p in ps)
