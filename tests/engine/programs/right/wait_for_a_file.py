"""A bare loop until a file is there, and another until a folder has two files."""

import tempfile
from multiprocessing import Process
from pathlib import Path


def make(path):
    path.touch()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as root:
        folder = Path(root)
        children = [Process(target=make, args=(folder / name,)) for name in ("a", "b")]
        for child in children:
            child.start()
        while not (folder / "a").exists():
            pass
        while len(list(folder.iterdir())) < 2:
            pass
        for child in children:
            child.join()
