"""Wrong: every two authors have a lock in common.

Verdict: race or wrong_result
"""

from multiprocessing import Lock, Process


def write_blocks(path, authors):
    locks = [Lock() for _ in authors]
    writers = [Process(target=write, args=(path, author, lines, locks[index // 2])) for index, (author, lines) in enumerate(authors.items())]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    if any(writer.exitcode for writer in writers):
        raise OSError("an author could not write")


def write(path, author, lines, lock):
    with lock, open(path, "a") as file:
        for number in range(lines):
            file.write(f"{author} {number}\n")
