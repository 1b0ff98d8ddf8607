"""Wrong: shares of rounded-up size, each one sample longer than it should be."""

from multiprocessing import Lock, Process, RawArray


def histogram(samples, bins, processes):
    if bins < 1 or any(not 0 <= sample < bins for sample in samples):
        raise ValueError("a sample lies outside of the bins")
    counts, lock = RawArray("l", bins), Lock()
    size = -(-len(samples) // processes)
    children = [Process(target=count, args=(samples[number * size : (number + 1) * size + (len(samples) % processes > 0)], counts, lock)) for number in range(processes)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return list(counts)


def count(samples, counts, lock):
    for sample in samples:
        with lock:
            counts[sample] += 1
