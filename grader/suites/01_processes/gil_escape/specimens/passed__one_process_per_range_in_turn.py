"""A process for each range, `workers` at a time, with os.fork and pipes."""
import os


def count_in(bounds):
    start, stop = bounds
    if stop < 3:
        return 0
    sieve = bytearray([1]) * stop
    sieve[:2] = b"\0\0"
    for i in range(2, int(stop**0.5) + 1):
        if sieve[i]:
            sieve[i * i :: i] = bytes(len(range(i * i, stop, i)))
    return sum(sieve[start:stop])


def begin(bounds):
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            os.close(reading)
            os.write(writing, str(count_in(bounds)).encode())
        finally:
            os._exit(0)
    os.close(writing)
    return pid, reading


def count_primes(ranges, workers):
    if workers < 1:
        raise ValueError(workers)
    running, counts = {}, {}

    def wait_for_one():
        pid, _ = os.wait()
        index, reading = running.pop(pid)
        counts[index] = int(os.read(reading, 100))
        os.close(reading)

    for index, bounds in enumerate(ranges):
        if len(running) == workers:
            wait_for_one()
        pid, reading = begin(bounds)
        running[pid] = index, reading
    while running:
        wait_for_one()
    return [counts[index] for index in range(len(ranges))]
