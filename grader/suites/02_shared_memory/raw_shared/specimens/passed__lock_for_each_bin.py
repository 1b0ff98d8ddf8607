"""Right: as many locks as bins, and contiguous shares that differ by one at the most."""

from multiprocessing import Lock, Process, RawArray


def histogram(samples, bins, processes):
    if bins < 1 or any(not 0 <= sample < bins for sample in samples):
        raise ValueError("a sample lies outside of the bins")
    counts, locks = RawArray("L", bins), [Lock() for _ in range(bins)]
    ends = [len(samples) * number // processes for number in range(processes + 1)]
    children = [Process(target=count, args=(samples[ends[number] : ends[number + 1]], counts, locks)) for number in range(processes)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return list(counts)


def count(samples, counts, locks):
    for sample in samples:
        with locks[sample]:
            counts[sample] += 1
