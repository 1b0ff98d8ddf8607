"""Wrong: reads before it has the lock, and writes under it.

Verdict: race or wrong_result
"""

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
    for sample in samples:
        more = counts[sample] + 1
        with lock:
            counts[sample] = more
