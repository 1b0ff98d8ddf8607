"""A counter in a file that nobody guards."""

import tempfile
from multiprocessing import Process
from pathlib import Path


def add_one(path):
    with path.open("r+") as file:
        number = int(file.read())
        file.seek(0)
        file.write(str(number + 1))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "number")
        path.write_text("0")
        adders = [Process(target=add_one, args=(path,)) for _ in range(2)]
        for adder in adders:
            adder.start()
        for adder in adders:
            adder.join()
        assert path.read_text() == "2"
