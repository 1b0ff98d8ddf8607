"""Wrong: counts into a list of its own, and adds that to the shared counts without a lock.

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
    own = [0] * len(counts)
    for sample in samples:
        own[sample] += 1
    for index, number in enumerate(own):
        counts[index] += number
