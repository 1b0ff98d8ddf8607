"""Two fields of one shared structure, written without its lock."""

from ctypes import Structure, c_int
from multiprocessing import Process, Value


class Point(Structure):
    _fields_ = [("x", c_int), ("y", c_int)]


def move(point, to):
    point.x = to
    point.y = to


if __name__ == "__main__":
    point = Value(Point, 0, 0)
    tasks = [Process(target=move, args=(point, to)) for to in (1, 2)]
    for task in tasks:
        task.start()
    for task in tasks:
        task.join()
    assert point.x == point.y, (point.x, point.y)
