"""A process for each share, one after the other."""
from multiprocessing import Pipe, Process


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


def child(sender, ranges):
    sender.send([count_in(each) for each in ranges])


def count_primes(ranges, workers):
    if workers < 1:
        raise ValueError(workers)
    counts = [0] * len(ranges)
    for index in range(workers):
        receiver, sender = Pipe(duplex=False)
        process = Process(target=child, args=(sender, list(ranges[index::workers])))
        process.start()
        counts[index::workers] = receiver.recv()
        process.join()
        receiver.close()
        sender.close()
    return counts
