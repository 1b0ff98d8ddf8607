"""The interpreter lock once more."""
from multiprocessing import Lock, Pool


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


def init(one):
    global lock
    lock = one


def locked(bounds):
    with lock:
        return count_in(bounds)


def count_primes(ranges, workers):
    if workers < 1:
        raise ValueError(workers)
    with Pool(workers, init, (Lock(),)) as pool:
        counts = pool.map(locked, ranges)
        pool.close()
        pool.join()
    return counts
