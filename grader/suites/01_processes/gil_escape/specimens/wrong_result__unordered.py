"""The unordered relative.

Verdict: wrong_result or race
"""
from multiprocessing import Pool


def is_prime(n):
    if n < 2:
        return False
    d = 2
    while d * d <= n:
        if n % d == 0:
            return False
        d += 1
    return True


def count_in(bounds):
    return sum(1 for n in range(*bounds) if is_prime(n))


def count_primes(ranges, workers):
    if workers < 1:
        raise ValueError(workers)
    with Pool(workers) as pool:
        counts = list(pool.imap_unordered(count_in, ranges))
        pool.close()
        pool.join()
    return counts
