"""Wrong: both children read through one inherited file object, so each moves the other's offset.

Verdict: race or wrong_result
"""

import os
from multiprocessing import get_context


def copy_halves(source, destination):
    size = os.stat(source).st_size
    reader = open(source, "rb", buffering=0)
    open(destination, "wb").close()
    middle = size // 2
    context = get_context("fork")
    children = [
        context.Process(target=copy_part, args=(reader, destination, 0, middle)),
        context.Process(target=copy_part, args=(reader, destination, middle, size)),
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()
    reader.close()
    if any(child.exitcode != 0 for child in children):
        os.unlink(destination)
        raise OSError("a child failed")


def copy_part(reader, destination, start, stop):
    with open(destination, "r+b") as writer:
        reader.seek(start)
        writer.seek(start)
        while start < stop:
            data = reader.read(min(65536, stop - start))
            if not data:
                break
            writer.write(data)
            start += len(data)
