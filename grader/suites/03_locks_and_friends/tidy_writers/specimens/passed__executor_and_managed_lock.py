"""Right: an executor and a manager's lock; lines are counted from 1."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Manager


def write_blocks(path, authors):
    with Manager() as manager, ProcessPoolExecutor(max(1, len(authors))) as executor:
        lock = manager.Lock()
        futures = [executor.submit(write, path, lock, *item) for item in authors.items()]
        for future in futures:
            future.result()


def write(path, lock, author, lines):
    with lock, open(path, "a") as file:
        for number in range(lines):
            file.write(f"{author} {number + 1}\n")
