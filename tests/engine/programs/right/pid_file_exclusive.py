"""Two processes create a file, exclusively."""

import tempfile
from multiprocessing import Process, Value
from pathlib import Path


def create(path, created):
    try:
        with path.open("x") as file:
            file.write("mine")
    except FileExistsError:
        return
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
