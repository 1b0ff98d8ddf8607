"""Right: an executor, a manager's list and a manager's lock."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Manager


def histogram(samples, bins, processes):
    if bins < 1 or any(not 0 <= sample < bins for sample in samples):
        raise ValueError("a sample lies outside of the bins")
    with Manager() as manager, ProcessPoolExecutor(processes) as executor:
        counts, lock = manager.list([0] * bins), manager.Lock()
        futures = [
            executor.submit(count, samples[number::processes], counts, lock) for number in range(processes)
        ]
        for future in futures:
            future.result()
        return list(counts)


def count(samples, counts, lock):
    for sample in samples:
        with lock:
            counts[sample] += 1
