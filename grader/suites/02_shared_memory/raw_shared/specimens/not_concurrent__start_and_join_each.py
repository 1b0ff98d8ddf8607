"""Wrong: one process after the other, so that no lock is needed."""

from multiprocessing import Process, RawArray


def histogram(samples, bins, processes):
    if bins < 1 or any(not 0 <= sample < bins for sample in samples):
        raise ValueError("a sample lies outside of the bins")
    counts = RawArray("l", bins)
    for number in range(processes):
        child = Process(target=count, args=(samples[number::processes], counts))
        child.start()
        child.join()
    return list(counts)


def count(samples, counts):
    for sample in samples:
        counts[sample] += 1
