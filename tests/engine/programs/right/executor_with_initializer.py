"""An executor whose workers got a shared counter, added to under its lock."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Value

counter = None


def init(c):
    global counter
    counter = c


def add(n):
    with counter.get_lock():
        counter.value += n
    return n


if __name__ == "__main__":
    c = Value("i", 0)
    with ProcessPoolExecutor(2, initializer=init, initargs=(c,)) as ex:
        done = list(ex.map(add, [1, 2, 3]))
    assert c.value == 6
    assert done == [1, 2, 3]
