"""Right: counts in a list of its own and adds it under the lock, once."""

from multiprocessing import Lock, Process, RawArray


def histogram(samples, bins, processes):
    if bins < 1 or any(not 0 <= sample < bins for sample in samples):
        raise ValueError("a sample lies outside of the bins")
    counts, lock = RawArray("l", bins), Lock()
    children = [Process(target=count, args=(samples[number::processes], counts, lock)) for number in range(processes)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return list(counts)


def count(samples, counts, lock):
    own = [0] * len(counts)
    for sample in samples:
        own[sample] += 1
    with lock:
        for index, number in enumerate(own):
            counts[index] += number
