"""Wrong: opened for reading and writing, so every author begins at the start of the file.

Verdict: race or wrong_result
"""

from multiprocessing import Lock, Process


def write_blocks(path, authors):
    lock = Lock()
    open(path, "w").close()
    writers = [Process(target=write, args=(path, author, lines, lock)) for author, lines in authors.items()]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    if any(writer.exitcode for writer in writers):
        raise OSError("an author could not write")


def write(path, author, lines, lock):
    with lock, open(path, "r+") as file:
        for number in range(lines):
            file.write(f"{author} {number}\n")
