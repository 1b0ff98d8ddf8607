"""The text is written under the lock but flushed after it is released."""

import tempfile
from multiprocessing import Lock, Process
from pathlib import Path


def add_one(path, lock):
    with lock:
        number = int(path.read_text())
        file = path.open("w")
        file.write(str(number + 1))
    file.close()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        path, lock = Path(folder, "number"), Lock()
        path.write_text("0")
        adders = [Process(target=add_one, args=(path, lock)) for _ in range(2)]
        for adder in adders:
            adder.start()
        for adder in adders:
            adder.join()
        assert path.read_text() == "2"
