"""Right: forked children write every sample to one pipe; the last child reads them and alone counts."""

import mmap
import os
import struct


def histogram(samples, bins, processes):
    if bins < 1 or any(not 0 <= sample < bins for sample in samples):
        raise ValueError("a sample lies outside of the bins")
    with mmap.mmap(-1, 8 * bins) as memory:
        counts = memoryview(memory).cast("q")
        reader, writer = os.pipe()
        pids = [fork(send, writer, samples[number::processes]) for number in range(processes)]
        pids.append(fork(count, reader, writer, counts))
        os.close(reader)
        os.close(writer)
        if any([os.waitpid(pid, 0)[1] for pid in pids]):
            raise RuntimeError("a child failed")
        result = counts.tolist()
        counts.release()
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


def send(writer, samples):
    for sample in samples:
        os.write(writer, struct.pack("q", sample))


def count(reader, writer, counts):
    os.close(writer)
    with open(reader, "rb") as stream:
        while word := stream.read(8):
            counts[struct.unpack("q", word)[0]] += 1
