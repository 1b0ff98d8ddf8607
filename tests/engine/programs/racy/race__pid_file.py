"""Two processes create a file if it does not exist yet."""

import tempfile
from multiprocessing import Process, Value
from pathlib import Path


def create(path, created):
    if not path.exists():
        path.write_text("mine")
        with created.get_lock():
            created.value += 1


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        path, created = Path(folder, "pid"), Value("i", 0)
        tasks = [Process(target=create, args=(path, created)) for _ in range(2)]
        for task in tasks:
            task.start()
        for task in tasks:
            task.join()
        assert created.value == 1, created.value
