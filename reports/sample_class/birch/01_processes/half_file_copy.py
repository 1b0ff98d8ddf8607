import mmap
import os
from multiprocessing import Process


def copy_halves(source, destination):
    size = os.stat(source).st_size
    try:
        with open(destination, "wb") as file:
            file.truncate(size)
    except OSError:
        if os.path.isfile(destination):
            os.unlink(destination)
        raise
    if size == 0:
        return
    middle = size // 2
    children = [Process(target=copy_slices, args=(source, destination, *part)) for part in ((0, middle), (middle, size))]
    for child in children:
        child.start()
    for child in children:
        child.join()
    if any(child.exitcode for child in children):
        os.unlink(destination)
        raise OSError("a child failed")


def copy_slices(source, destination, start, stop):
    with open(source, "rb") as reader, open(destination, "r+b") as writer:
        with mmap.mmap(reader.fileno(), 0, access=mmap.ACCESS_READ) as old, mmap.mmap(writer.fileno(), 0) as new:
            for position in range(start, stop, 65536):
                end = min(position + 65536, stop)
                new[position:end] = old[position:end]
