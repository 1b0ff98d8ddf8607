"""Wrong: the lock is given back after every line.

Verdict: race or wrong_result
"""

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
    for number in range(lines):
        with lock, open(path, "a") as file:
            file.write(f"{author} {number}\n")
