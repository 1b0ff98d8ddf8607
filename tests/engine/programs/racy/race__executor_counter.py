"""An executor whose workers add to a shared counter without its lock."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Value

counter = None


def init(c):
    global counter
    counter = c


def add(n):
    counter.value += n
    return n


if __name__ == "__main__":
    c = Value("i", 0)
    with ProcessPoolExecutor(2, initializer=init, initargs=(c,)) as ex:
        done = list(ex.map(add, [1, 2, 3]))
    assert c.value == 6, c.value
