"""Two processes make a folder unless it is there."""

import tempfile
from multiprocessing import Process
from pathlib import Path


def make(folder):
    if not folder.exists():
        folder.mkdir()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as root:
        makers = [Process(target=make, args=(Path(root, "out"),)) for _ in range(2)]
        for maker in makers:
            maker.start()
        for maker in makers:
            maker.join()
        assert all(maker.exitcode == 0 for maker in makers)
