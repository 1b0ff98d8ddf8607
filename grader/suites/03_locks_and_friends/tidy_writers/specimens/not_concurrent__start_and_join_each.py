"""Wrong: every author is waited for before the next one is started, so that no lock is needed."""

from multiprocessing import Process


def write_blocks(path, authors):
    for author, lines in authors.items():
        writer = Process(target=write, args=(path, author, lines))
        writer.start()
        writer.join()
        if writer.exitcode:
            raise OSError("an author could not write")


def write(path, author, lines):
    with open(path, "a") as file:
        file.writelines(f"{author} {number}\n" for number in range(lines))
