"""Wrong: the data are in their place before the event is set, but the flag that they are valid comes after it.

Verdict: race or wrong_result
"""

import os
import tempfile
from multiprocessing import Event, Pipe, Process, Value


def publish_when_ready(readers, prepare, patience):
    ready = Event()
    handle, path = tempfile.mkstemp()
    os.close(handle)
    valid = Value("b", 0)
    pipes = [Pipe(duplex=False) for _ in range(readers)]
    processes = [Process(target=read, args=(ready, valid, path, patience, sender)) for _, sender in pipes]
    for process in processes:
        process.start()
    try:
        data = prepare()
        with open(path, "wb") as file:
            file.write(b"+" + data)
        ready.set()
        valid.value = 1
        return [receiver.recv() for receiver, _ in pipes]
    finally:
        ready.set()
        for process in processes:
            process.join()
        os.remove(path)


def read(ready, valid, path, patience, sender):
    result = None
    if ready.wait(patience):
        with open(path, "rb") as file:
            text = file.read()
        if valid.value:
            result = text[1:]
    sender.send(result)
