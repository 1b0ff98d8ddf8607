"""Wrong: the processes only look at their samples; the parent counts."""

from multiprocessing import Process


def histogram(samples, bins, processes):
    if bins < 1 or any(not 0 <= sample < bins for sample in samples):
        raise ValueError("a sample lies outside of the bins")
    children = [Process(target=sorted, args=(samples[number::processes],)) for number in range(processes)]
    for child in children:
        child.start()
    counts = [0] * bins
    for sample in samples:
        counts[sample] += 1
    for child in children:
        child.join()
    return counts
