"""Two authors write blocks of lines into one file, each block under the lock."""

import tempfile
from multiprocessing import Lock, Process
from pathlib import Path


def write(path, lock, name):
    with lock, path.open("a") as file:
        for number in range(2):
            file.write(f"{name} {number}\n")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        path, lock = Path(folder, "lines"), Lock()
        authors = [Process(target=write, args=(path, lock, name)) for name in "ab"]
        for author in authors:
            author.start()
        for author in authors:
            author.join()
        names = [line.split()[0] for line in path.read_text().splitlines()]
        assert names in (["a", "a", "b", "b"], ["b", "b", "a", "a"]), names
