"""Both go to the end of the file, then both write there."""

import tempfile
from multiprocessing import Process
from pathlib import Path


def line(path, n):
    with path.open("r+b") as f:
        f.seek(0, 2)
        f.write(f"{n}\n".encode())


if __name__ == "__main__":
    path = Path(tempfile.mkdtemp()) / "lines"
    path.touch()
    ps = [Process(target=line, args=(path, n)) for n in range(2)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    assert sorted(path.read_text().split()) == ["0", "1"]
