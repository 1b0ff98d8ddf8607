"""Right: forked authors write to temporary files of their own, which are joined in the end."""

import os
import shutil
import tempfile


def write_blocks(path, authors):
    with tempfile.TemporaryDirectory() as folder:
        parts = [os.path.join(folder, str(index)) for index in range(len(authors))]
        pids = [fork(part, *item) for part, item in zip(parts, authors.items())]
        if any([os.waitpid(pid, 0)[1] for pid in pids]):
            raise RuntimeError("an author failed")
        with open(path, "wb") as whole:
            for part in parts:
                with open(part, "rb") as file:
                    shutil.copyfileobj(file, whole)


def fork(part, author, lines):
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            with open(part, "w") as file:
                for number in range(lines):
                    file.write(f"{author} {number}\n")
            status = 0
        finally:
            os._exit(status)
    return pid
