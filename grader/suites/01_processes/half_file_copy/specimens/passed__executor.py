"""Right: a `ProcessPoolExecutor` of two workers; a worker that dies is an `OSError` too."""

import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


def copy_halves(source, destination):
    size = os.stat(source).st_size
    with open(destination, "wb"):
        pass
    try:
        with ProcessPoolExecutor(max_workers=2) as executor:
            halves = [
                executor.submit(copy_part, source, destination, 0, size // 2),
                executor.submit(copy_part, source, destination, size // 2, size),
            ]
        for half in halves:
            half.result()
    except BaseException as error:
        os.unlink(destination)
        if isinstance(error, BrokenProcessPool):
            raise OSError("a child died") from error
        raise


def copy_part(source, destination, start, stop):
    with open(source, "rb") as reader, open(destination, "r+b") as writer:
        reader.seek(start)
        writer.seek(start)
        while start < stop:
            data = reader.read(min(8192, stop - start))
            if not data:
                raise OSError("source is too short")
            writer.write(data)
            start += len(data)
