"""Wrong: the author's name is stripped of outer blanks before it is written, so an author called " Ann" or
"Ann " gets lines that are not his.
"""

from __future__ import annotations

from multiprocessing import Lock, Process


def _author(lock, path, name, lines):
    with lock:
        with open(path, "a") as file:
            for number in range(lines):
                print(name.strip(), number, file=file)


def write_blocks(path, authors):
    lock = Lock()
    processes = [Process(target=_author, args=(lock, path, name, lines)) for name, lines in authors.items()]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    if any(process.exitcode for process in processes):
        raise OSError("an author failed")
