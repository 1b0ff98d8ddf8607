"""Right: no lock; every process has a row of its own in the raw array."""

from multiprocessing import Process, RawArray


def histogram(samples, bins, processes):
    if bins < 1 or any(not 0 <= sample < bins for sample in samples):
        raise ValueError("a sample lies outside of the bins")
    counts = RawArray("l", bins * processes)
    children = [Process(target=count, args=(samples[number::processes], counts, number * bins)) for number in range(processes)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return [sum(counts[number::bins]) for number in range(bins)]


def count(samples, counts, first):
    for sample in samples:
        counts[first + sample] += 1
