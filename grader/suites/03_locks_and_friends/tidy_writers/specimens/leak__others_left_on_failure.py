"""Wrong: raises at the first bad exit code and leaves the others unjoined."""

from multiprocessing import Lock, Process


def write_blocks(path, authors):
    lock = Lock()
    writers = [Process(target=write, args=(path, author, lines, lock)) for author, lines in authors.items()]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
        if writer.exitcode:
            raise OSError("an author could not write")


def write(path, author, lines, lock):
    with lock, open(path, "a") as file:
        file.writelines(f"{author} {number}\n" for number in range(lines))
