"""Wrong: sets the event and then writes the data.

Verdict: race or wrong_result or crash
"""

import os
import tempfile
from multiprocessing import Event, Pipe, Process


def publish_when_ready(readers, prepare, patience):
    ready = Event()
    handle, path = tempfile.mkstemp()
    os.close(handle)
    pipes = [Pipe(duplex=False) for _ in range(readers)]
    processes = [Process(target=read, args=(ready, path, patience, sender)) for _, sender in pipes]
    for process in processes:
        process.start()
    try:
        data = prepare()
        ready.set()
        with open(path, "wb") as file:
            file.write(b"+" + data)
        return [receiver.recv() for receiver, _ in pipes]
    finally:
        ready.set()
        for process in processes:
            process.join()
        os.remove(path)


def read(ready, path, patience, sender):
    result = None
    if ready.wait(patience):
        with open(path, "rb") as file:
            text = file.read()
        if text:
            result = text[1:]
    sender.send(result)
