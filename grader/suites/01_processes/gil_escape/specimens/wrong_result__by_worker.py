"""Puts the shares of the workers one after the other."""
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


def count_all(ranges):
    return [count_in(each) for each in ranges]


def count_primes(ranges, workers):
    if workers < 1:
        raise ValueError(workers)
    with ProcessPoolExecutor(workers) as pool:
        parts = pool.map(count_all, [ranges[i::workers] for i in range(workers)])
        return [count for part in parts for count in part]
