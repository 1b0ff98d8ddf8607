"""Right: the file is open all the time, and flushed before the lock is given back."""

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
    with open(path, "a", encoding="utf-8") as file, lock:
        for number in range(lines):
            print(author, number, file=file)
        file.flush()
