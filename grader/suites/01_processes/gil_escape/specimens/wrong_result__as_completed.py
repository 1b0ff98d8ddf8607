"""In the order in which they were done.

Verdict: wrong_result or race
"""
from concurrent.futures import ProcessPoolExecutor, as_completed


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
        return [each.result() for each in as_completed([pool.submit(count_in, each) for each in ranges])]
