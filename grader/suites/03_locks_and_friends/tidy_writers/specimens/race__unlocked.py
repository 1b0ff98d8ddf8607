"""Wrong: no lock; a block that is longer than the buffer reaches the file in pieces.

Verdict: race or wrong_result
"""

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
    with open(path, "a") as file:
        for number in range(lines):
            file.write(f"{author} {number}\n")
