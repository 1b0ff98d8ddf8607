"""Wrong: finds the end of the file before it has the lock, and writes there.

Verdict: race or wrong_result
"""

import os
from multiprocessing import Lock, Process


def write_blocks(path, authors):
    lock = Lock()
    writers = [Process(target=write, args=(path, author, lines, lock)) for author, lines in authors.items()]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    if any(writer.exitcode for writer in writers):
        raise OSError("an author could not write")


def write(path, author, lines, lock):
    open(path, "a").close()
    end = os.path.getsize(path)
    with lock, open(path, "r+") as file:
        file.seek(end)
        for number in range(lines):
            file.write(f"{author} {number}\n")
