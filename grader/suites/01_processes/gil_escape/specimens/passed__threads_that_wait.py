"""A thread for each worker, which waits for processes; all primes are found once per process."""
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from multiprocessing import get_context


@lru_cache(maxsize=None)
def flags(size):
    sieve = bytearray([1]) * size
    sieve[:2] = b"\0\0"
    for i in range(2, int(size**0.5) + 1):
        if sieve[i]:
            sieve[i * i :: i] = bytes(len(range(i * i, size, i)))
    return sieve


def count_in(bounds):
    start, stop = bounds
    size = 16
    while size < stop:
        size *= 2
    return flags(size).count(1, start, max(start, stop))


def work(sender, ranges):
    sender.send([count_in(each) for each in ranges])
    sender.close()


def run(ranges):
    context = get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=work, args=(sender, ranges))
    process.start()
    sender.close()
    counts = receiver.recv()
    process.join()
    receiver.close()
    return counts


def count_primes(ranges, workers):
    if workers < 1:
        raise ValueError(workers)
    counts = [0] * len(ranges)
    with ThreadPoolExecutor(workers) as pool:
        for index, part in enumerate(pool.map(run, [ranges[i::workers] for i in range(workers)])):
            counts[index::workers] = part
    return counts
