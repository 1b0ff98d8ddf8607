"""Wrong: the data go through an `Array('c')` that is read as a C string."""

import os
import tempfile
from multiprocessing import Array, Event, Pipe, Process


def publish_when_ready(readers, prepare, patience):
    ready = Event()
    handle, path = tempfile.mkstemp()
    os.close(handle)
    memory = Array("c", 4_000_000)
    pipes = [Pipe(duplex=False) for _ in range(readers)]
    processes = [Process(target=read, args=(ready, memory, patience, sender)) for _, sender in pipes]
    for process in processes:
        process.start()
    try:
        data = prepare()
        memory.value = b"+" + data
        ready.set()
        return [receiver.recv() for receiver, _ in pipes]
    finally:
        ready.set()
        for process in processes:
            process.join()
        os.remove(path)


def read(ready, memory, patience, sender):
    result = None
    if ready.wait(patience):
        text = memory.value
        if text:
            result = text[1:]
    sender.send(result)
