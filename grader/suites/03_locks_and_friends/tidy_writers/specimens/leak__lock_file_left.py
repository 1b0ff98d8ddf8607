"""Wrong: a lock file beside the file stays there."""

import fcntl
from multiprocessing import Process


def write_blocks(path, authors):
    writers = [Process(target=write, args=(str(path), *item)) for item in authors.items()]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    if any(writer.exitcode for writer in writers):
        raise OSError("an author could not write")


def write(path, author, lines):
    with open(path + ".lock", "w") as guard:
        fcntl.flock(guard, fcntl.LOCK_EX)
        with open(path, "a") as file:
            file.writelines(f"{author} {number}\n" for number in range(lines))
