"""Wrong: threads."""

from concurrent.futures import ThreadPoolExecutor
from threading import Lock


def write_blocks(path, authors):
    lock = Lock()
    with ThreadPoolExecutor(len(authors) or 1) as executor:
        futures = [executor.submit(write, path, author, lines, lock) for author, lines in authors.items()]
    for future in futures:
        future.result()


def write(path, author, lines, lock):
    with lock, open(path, "a") as file:
        file.writelines(f"{author} {number}\n" for number in range(lines))
