"""Tasks of one range each from a common queue, results in another."""
import multiprocessing


def count_in(bounds):
    start, stop = bounds
    if stop < 3:
        return 0
    sieve = bytearray([1]) * stop
    sieve[:2] = b"\0\0"
    for i in range(2, int(stop**0.5) + 1):
        if sieve[i]:
            sieve[i * i :: i] = bytes(len(range(i * i, stop, i)))
    return sum(sieve[start:stop])


def child(tasks, results):
    for index, bounds in iter(tasks.get, None):
        results.put((index, count_in(bounds)))


def count_primes(ranges, workers):
    if workers < 1:
        raise ValueError(workers)
    tasks, results = multiprocessing.Queue(), multiprocessing.Queue()
    children = [multiprocessing.Process(target=child, args=(tasks, results)) for _ in range(workers)]
    for each in children:
        each.start()
    for job in enumerate(ranges):
        tasks.put(job)
    for _ in children:
        tasks.put(None)
    counts = dict(results.get() for _ in ranges)
    for each in children:
        each.join()
        each.close()
    for queue in (tasks, results):
        queue.close()
        queue.join_thread()
    return [counts[index] for index in range(len(ranges))]
