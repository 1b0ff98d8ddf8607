"""Wrong: two threads of the caller's process copy, not two child processes.

Verdict: not_concurrent or wrong_result
"""

import os
from concurrent.futures import ThreadPoolExecutor


def copy_halves(source, destination):
    size = os.stat(source).st_size
    open(destination, "wb").close()
    middle = size // 2
    with ThreadPoolExecutor(2) as threads:
        halves = [
            threads.submit(copy_part, source, destination, 0, middle),
            threads.submit(copy_part, source, destination, middle, size),
        ]
    if any(half.exception() for half in halves):
        os.unlink(destination)
        raise OSError("a half failed")


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
