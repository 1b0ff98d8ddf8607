"""Wrong: no process at all."""

from collections import Counter


def histogram(samples, bins, processes):
    if bins < 1 or any(not 0 <= sample < bins for sample in samples):
        raise ValueError("a sample lies outside of the bins")
    counts = Counter(samples)
    return [counts[number] for number in range(bins)]
