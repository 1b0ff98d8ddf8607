import os
from multiprocessing import Process


def copy_halves(source, destination):
    size = os.stat(source).st_size
    open(destination, "wb").close()
    middle = size // 2
    children = [
        Process(target=copy_part, args=(source, destination, 0, middle)),
        Process(target=copy_part, args=(source, destination, middle, middle + middle)),
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()
    if any(child.exitcode != 0 for child in children):
        os.unlink(destination)
        raise OSError("a child failed")


def copy_part(source, destination, start, stop):
    with open(source, "rb") as reader, open(destination, "r+b") as writer:
        reader.seek(start)
        writer.seek(start)
        while start < stop:
            data = reader.read(min(65536, stop - start))
            if not data:
                raise OSError("source is too short")
            writer.write(data)
            start += len(data)
