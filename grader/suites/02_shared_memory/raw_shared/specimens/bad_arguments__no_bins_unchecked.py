"""Wrong: without samples any number of bins is taken."""

from multiprocessing import Lock, Process, RawArray


def histogram(samples, bins, processes):
    if any(not 0 <= sample < bins for sample in samples):
        raise ValueError("a sample lies outside of the bins")
    if bins < 1:
        return []
    counts, lock = RawArray("l", bins), Lock()
    children = [Process(target=count, args=(samples[number::processes], counts, lock)) for number in range(processes)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return list(counts)


def count(samples, counts, lock):
    for sample in samples:
        with lock:
            counts[sample] += 1
