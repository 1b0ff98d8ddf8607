"""Terminated when the block ends, and not waited for."""
from multiprocessing import Process, SimpleQueue


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


def child(queue, share):
    for index, bounds in share:
        queue.put((index, count_in(bounds)))


def count_primes(ranges, workers):
    if workers < 1:
        raise ValueError(workers)
    queue = SimpleQueue()
    jobs = list(enumerate(ranges))
    for index in range(workers):
        Process(target=child, args=(queue, jobs[index::workers]), daemon=True).start()
    return [count for _, count in sorted(queue.get() for _ in ranges)]
