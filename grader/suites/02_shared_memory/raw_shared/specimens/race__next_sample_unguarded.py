"""Wrong: the counts are guarded; the position of the next sample, which all share, is not.

Verdict: race or wrong_result
"""

from multiprocessing import Lock, Process, RawArray, RawValue


def histogram(samples, bins, processes):
    if bins < 1 or any(not 0 <= sample < bins for sample in samples):
        raise ValueError("a sample lies outside of the bins")
    counts, position, lock = RawArray("l", bins), RawValue("l"), Lock()
    children = [Process(target=count, args=(samples, counts, position, lock)) for _ in range(processes)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return list(counts)


def count(samples, counts, position, lock):
    while (index := position.value) < len(samples):
        position.value += 1
        with lock:
            counts[samples[index]] += 1
