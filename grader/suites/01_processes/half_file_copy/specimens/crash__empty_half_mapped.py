"""Wrong: an empty file cannot be memory-mapped, so size 0 ends in an error.

Verdict: crash or wrong_result
"""

import mmap
import os
from multiprocessing import Process


def copy_halves(source, destination):
    size = os.stat(source).st_size
    open(destination, "wb").close()
    set_size(destination, size)
    middle = size // 2
    children = [
        Process(target=copy_part, args=(source, destination, 0, middle)),
        Process(target=copy_part, args=(source, destination, middle, size)),
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()
    if any(child.exitcode != 0 for child in children):
        os.unlink(destination)
        raise OSError("a child failed")


def set_size(destination, size):
    try:
        os.truncate(destination, size)
    except OSError:
        os.unlink(destination)
        raise


def copy_part(source, destination, start, stop):
    with open(source, "rb") as reader, open(destination, "r+b") as writer:
        with mmap.mmap(reader.fileno(), 0, access=mmap.ACCESS_READ) as old, mmap.mmap(writer.fileno(), 0) as new:
            for position in range(start, stop, 65536):
                end = min(position + 65536, stop)
                new[position:end] = old[position:end]
