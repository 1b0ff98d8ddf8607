"""New interpreters, each with its share."""
from multiprocessing import get_context


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
    context = get_context("spawn")
    with context.Pool(workers) as pool:
        results = [pool.apply_async(count_in, (each,)) for each in ranges]
        counts = [each.get() for each in results]
        pool.close()
        pool.join()
    return counts
