"""Wrong: the workers find the bad samples, after they have been started."""

from multiprocessing import Lock, Process, RawArray


def histogram(samples, bins, processes):
    if bins < 1:
        raise ValueError("no bin")
    counts, lock = RawArray("l", bins), Lock()
    children = [Process(target=count, args=(samples[n::processes], counts, lock)) for n in range(processes)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    if any(child.exitcode for child in children):
        raise ValueError("a sample lies outside of the bins")
    return list(counts)


def count(samples, counts, lock):
    for sample in samples:
        if not 0 <= sample < len(counts):
            raise ValueError("a sample lies outside of the bins")
        with lock:
            counts[sample] += 1
