"""Wrong: a reader takes the data with one `os.read` of a mebibyte at most, so whatever is longer arrives
cut off.
"""

from __future__ import annotations

import os
import tempfile
from multiprocessing import Event, Pipe, Process, RawValue


def _reader(ready, good, path, patience, outlet):
    data = None
    if ready.wait(patience) and good.value:
        fd = os.open(path, os.O_RDONLY)
        data = os.read(fd, 1 << 20)
        os.close(fd)
    outlet.send(data)
    outlet.close()


def publish_when_ready(readers, prepare, patience):
    ready, good = Event(), RawValue("b", 0)
    handle, path = tempfile.mkstemp()
    os.close(handle)
    crew = []
    try:
        for _ in range(readers):
            inlet, outlet = Pipe(duplex=False)
            process = Process(target=_reader, args=(ready, good, path, patience, outlet))
            process.start()
            outlet.close()
            crew.append((process, inlet))
        try:
            data = prepare()
            with open(path, "wb") as file:
                file.write(data)
            good.value = 1
        finally:
            ready.set()
        results, lost = [], 0
        for _, inlet in crew:
            try:
                results.append(inlet.recv())
            except EOFError:
                lost += 1
        if lost:
            raise RuntimeError(f"{lost} readers died")
        return results
    finally:
        ready.set()
        for process, inlet in crew:
            process.join()
            inlet.close()
        os.unlink(path)
