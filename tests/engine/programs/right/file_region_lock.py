"""A counter in a file, guarded by `fcntl.lockf`."""

import fcntl
import tempfile
from multiprocessing import Process
from pathlib import Path


def add(path):
    with path.open("r+") as f:
        fcntl.lockf(f, fcntl.LOCK_EX)
        n = int(f.read())
        f.seek(0)
        f.write(str(n + 1))
        f.flush()
        fcntl.lockf(f, fcntl.LOCK_UN)


if __name__ == "__main__":
    path = Path(tempfile.mkdtemp()) / "count"
    path.write_text("0")
    ps = [Process(target=add, args=(path,)) for n in range(2)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    assert path.read_text() == "2"
