"""Right: the whole block is one `write` in append mode, which nothing can come between."""

import os
from multiprocessing import Process


def write_blocks(path, authors):
    path = str(path)
    writers = [Process(target=write, args=(path, author, lines)) for author, lines in authors.items()]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    if any(writer.exitcode for writer in writers):
        raise OSError("an author could not write")


def write(path, author, lines):
    block = "".join(f"{author} {number}\n" for number in range(lines)).encode()
    descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o644)
    try:
        if os.write(descriptor, block) < len(block):
            raise OSError("a part of the block is missing")
    finally:
        os.close(descriptor)
