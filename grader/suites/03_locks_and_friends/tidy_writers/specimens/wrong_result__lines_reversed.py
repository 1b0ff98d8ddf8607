"""Wrong: counts down."""

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
    with lock, open(path, "a") as file:
        for number in reversed(range(lines)):
            file.write(f"{author} {number}\n")
