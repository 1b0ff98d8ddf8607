"""Wrong: both children write through one inherited descriptor, so each moves the other's offset.

Verdict: race or wrong_result
"""

import os
from multiprocessing import get_context


def copy_halves(source, destination):
    size = os.stat(source).st_size
    open(destination, "wb").close()
    middle = size // 2
    context = get_context("fork")
    writer = open(destination, "r+b", buffering=0)
    children = [
        context.Process(target=copy_part, args=(source, writer, 0, middle)),
        context.Process(target=copy_part, args=(source, writer, middle, size)),
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()
    writer.close()
    if any(child.exitcode != 0 for child in children):
        os.unlink(destination)
        raise OSError("a child failed")


def copy_part(source, writer, start, stop):
    with open(source, "rb") as reader:
        reader.seek(start)
        writer.seek(start)
        while start < stop:
            data = reader.read(min(65536, stop - start))
            if not data:
                raise OSError("source is too short")
            writer.write(data)
            start += len(data)
