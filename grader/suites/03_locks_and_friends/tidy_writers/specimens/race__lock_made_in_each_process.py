"""Wrong: every author has a lock of its own.

Verdict: race or wrong_result
"""

from multiprocessing import Lock, Process


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
    with Lock(), open(path, "a") as file:
        for number in range(lines):
            file.write(f"{author} {number}\n")
