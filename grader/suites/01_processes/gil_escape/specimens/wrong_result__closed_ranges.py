"""Counts the end as well."""
from concurrent.futures import ProcessPoolExecutor


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
    with ProcessPoolExecutor(workers) as pool:
        return list(pool.map(count_in, [(start, stop + 1) for start, stop in ranges]))
