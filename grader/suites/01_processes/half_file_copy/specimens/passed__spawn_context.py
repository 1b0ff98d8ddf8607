"""Right: two processes of a spawn context, which inherit nothing and get the file names only."""

import multiprocessing
import os


def copy_halves(source, destination):
    context = multiprocessing.get_context("spawn")
    size = os.path.getsize(source)
    with open(destination, "wb"):
        pass
    first = context.Process(target=copy_part, args=(source, destination, 0, size // 2))
    second = context.Process(target=copy_part, args=(source, destination, size // 2, size - size // 2))
    first.start()
    second.start()
    first.join()
    second.join()
    if first.exitcode or second.exitcode:
        os.remove(destination)
        raise OSError("a child failed")


def copy_part(source, destination, offset, count):
    with open(source, "rb") as reader, open(destination, "rb+") as writer:
        reader.seek(offset)
        writer.seek(offset)
        while count:
            data = reader.read(min(count, 1 << 16))
            if not data:
                raise OSError("source is too short")
            writer.write(data)
            count -= len(data)
