"""Right: forked children send indices through a pipe of the system; one more child adds them all up."""

import mmap
import os
import struct


def add_to_all(numbers, processes, times):
    count = len(numbers)
    with mmap.mmap(-1, 8 * count + 8) as memory:
        shared = memoryview(memory).cast("d")
        for index, number in enumerate(numbers):
            shared[index] = number
        reader, writer = os.pipe()
        pids = [fork(order, writer, count, times) for _ in range(processes)]
        pids.append(fork(keep, reader, writer, shared))
        os.close(reader)
        os.close(writer)
        if any([os.waitpid(pid, 0)[1] for pid in pids]):
            raise RuntimeError("a child failed")
        result = shared[:count].tolist()
        shared.release()
    return result


def fork(function, *arguments):
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            function(*arguments)
            status = 0
        finally:
            os._exit(status)
    return pid


def order(writer, count, times):
    for _ in range(times):
        for index in range(count):
            os.write(writer, struct.pack("i", index))


def keep(reader, writer, shared):
    os.close(writer)
    with open(reader, "rb") as orders:
        while word := orders.read(4):
            shared[struct.unpack("i", word)[0]] += 1
