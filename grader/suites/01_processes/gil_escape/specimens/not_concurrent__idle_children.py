"""Starts processes that do nothing, and counts at home."""
from multiprocessing import Process


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


def nothing():
    pass


def count_primes(ranges, workers):
    if workers < 1:
        raise ValueError(workers)
    children = [Process(target=nothing) for _ in range(workers)]
    for child in children:
        child.start()
    counts = [count_in(each) for each in ranges]
    for child in children:
        child.join()
    return counts
