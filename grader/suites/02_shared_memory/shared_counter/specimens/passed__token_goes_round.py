"""Right: a token in a pipe; who has read it may add, and writes it back."""

import os
from multiprocessing import Process, RawValue


def count_up(processes, times):
    counter = RawValue("q", 0)
    reader, writer = os.pipe()
    os.write(writer, b"t")
    children = [Process(target=add, args=(counter, reader, writer, times)) for _ in range(processes)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    os.close(reader)
    os.close(writer)
    return counter.value


def add(counter, reader, writer, times):
    for _ in range(times):
        token = os.read(reader, 1)
        counter.value += 1
        os.write(writer, token)
