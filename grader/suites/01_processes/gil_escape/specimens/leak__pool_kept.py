"""The pool stays, for the next call."""
from multiprocessing import Pool


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


pools = []


def count_primes(ranges, workers):
    if workers < 1:
        raise ValueError(workers)
    pools.append(Pool(workers))
    return pools[-1].map(count_in, ranges)
