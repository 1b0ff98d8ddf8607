"""Wrong: readers look at a flag in a loop without a pause."""

import os
import tempfile
import time
from multiprocessing import Pipe, Process, RawValue


def publish_when_ready(readers, prepare, patience):
    state = RawValue("i", 0)
    handle, path = tempfile.mkstemp()
    os.close(handle)
    pipes = [Pipe(duplex=False) for _ in range(readers)]
    processes = [Process(target=read, args=(state, path, patience, sender)) for _, sender in pipes]
    for process in processes:
        process.start()
    try:
        data = prepare()
        with open(path, "wb") as file:
            file.write(data)
        state.value = 1
        return [receiver.recv() for receiver, _ in pipes]
    finally:
        if state.value == 0:
            state.value = 2
        for process in processes:
            process.join()
        os.remove(path)


def read(state, path, patience, sender):
    end = time.monotonic() + patience
    while state.value == 0 and time.monotonic() < end:
        pass
    result = None
    if state.value == 1:
        with open(path, "rb") as file:
            result = file.read()
    sender.send(result)
