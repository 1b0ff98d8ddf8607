"""Hands the ranges out in threes: of two ranges both go to one worker, and the other is idle."""

from multiprocessing import Pool


def _count(r):
    return sum(n > 1 and all(n % d for d in range(2, int(n**0.5) + 1)) for n in range(*r))


def count_primes(ranges, workers):
    if workers < 1:
        raise ValueError("workers")
    if not ranges:
        return []
    with Pool(workers) as pool:
        return pool.map(_count, ranges, chunksize=3)
