"""Wrong: what is too large is counted in the last bin."""

from multiprocessing import Lock, Process, RawArray


def histogram(samples, bins, processes):
    if bins < 1 or any(sample < 0 for sample in samples):
        raise ValueError("a sample lies outside of the bins")
    samples = [min(sample, bins - 1) for sample in samples]
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
