"""An executor on a fork server."""
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context


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
    if not ranges:
        return []
    context = get_context("forkserver")
    with ProcessPoolExecutor(min(workers, len(ranges)), mp_context=context) as pool:
        futures = [pool.submit(count_in, each) for each in ranges]
    return [each.result() for each in futures]
