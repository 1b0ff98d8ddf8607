"""Wrong: raw memory and no lock at all.

Verdict: race or wrong_result
"""

from multiprocessing import Process, RawArray


def histogram(samples, bins, processes):
    if bins < 1 or any(not 0 <= sample < bins for sample in samples):
        raise ValueError("a sample lies outside of the bins")
    counts = RawArray("l", bins)
    children = [Process(target=count, args=(samples[number::processes], counts)) for number in range(processes)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return list(counts)


def count(samples, counts):
    for sample in samples:
        counts[sample] += 1
