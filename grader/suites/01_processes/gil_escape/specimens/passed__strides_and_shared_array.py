"""By hand: strides, and a shared array for the counts."""
from multiprocessing import Process, RawArray


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


def child(counts, ranges, first, step):
    for index in range(first, len(ranges), step):
        counts[index] = count_in(ranges[index])


def count_primes(ranges, workers):
    if workers < 1:
        raise ValueError(workers)
    if not ranges:
        return []
    counts = RawArray("q", len(ranges))
    children = [Process(target=child, args=(counts, ranges, i, workers)) for i in range(workers)]
    for each in children:
        each.start()
    for each in children:
        each.join()
        each.close()
    return list(counts)
