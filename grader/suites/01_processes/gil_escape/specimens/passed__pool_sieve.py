"""A pool, a sieve for each range."""
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


def count_primes(ranges, workers):
    if workers < 1:
        raise ValueError(workers)
    with Pool(workers) as pool:
        counts = pool.map(count_in, ranges)
        pool.close()
        pool.join()
    return counts
