"""As many processes as ranges, whatever was asked.

Verdict: wrong_result or limit
"""
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


def child(sender, bounds):
    sender.send(count_in(bounds))


def count_primes(ranges, workers):
    if workers < 1:
        raise ValueError(workers)
    jobs = []
    for bounds in ranges:
        receiver, sender = Pipe(duplex=False)
        process = Process(target=child, args=(sender, bounds))
        process.start()
        sender.close()
        jobs.append((process, receiver))
    counts = []
    for process, receiver in jobs:
        counts.append(receiver.recv())
        process.join()
        receiver.close()
    return counts
