"""Notes 2: readers wait for an event, one of them two seconds at most, while a file is written."""

import tempfile
from multiprocessing import Event, Process
from pathlib import Path
from time import sleep

e = Event()


def wait_event(path):
    e.wait()
    assert path.read_text() == "I love China"


def wait_event_timeout(path):
    e.wait(2)
    if e.is_set():
        assert path.read_text() == "I love China"


if __name__ == "__main__":
    path = Path(tempfile.mkdtemp()) / "file"
    readers = [Process(target=wait_event, args=(path,)), Process(target=wait_event_timeout, args=(path,))]
    for reader in readers:
        reader.start()
    with path.open("w") as f:
        sleep(3)
        f.write("I love China")
    e.set()
    for reader in readers:
        reader.join()
