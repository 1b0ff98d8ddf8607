"""Wrong: an `Array`, whose lock is held for each access only.

Verdict: race or wrong_result
"""

from multiprocessing import Array, Process


def histogram(samples, bins, processes):
    if bins < 1 or any(not 0 <= sample < bins for sample in samples):
        raise ValueError("a sample lies outside of the bins")
    counts = Array("l", bins)
    children = [Process(target=count, args=(samples[number::processes], counts)) for number in range(processes)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return list(counts)


def count(samples, counts):
    for sample in samples:
        counts[sample] += 1
