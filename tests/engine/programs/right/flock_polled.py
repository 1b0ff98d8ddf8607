"""A file lock that is tried again and again, and given up by closing the file."""

import fcntl
import tempfile
import time
from multiprocessing import Process, Value
from pathlib import Path


def add(path, total):
    with Path(path).open() as lock:
        while True:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                time.sleep(0.01)
        total.value += 1


if __name__ == "__main__":
    total = Value("i", 0)
    with tempfile.NamedTemporaryFile() as file:
        adders = [Process(target=add, args=(file.name, total)) for _ in range(2)]
        for adder in adders:
            adder.start()
        for adder in adders:
            adder.join()
    assert total.value == 2
