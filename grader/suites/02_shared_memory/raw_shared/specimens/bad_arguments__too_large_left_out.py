"""Wrong: samples that fit no bin are silently left out."""

from multiprocessing import Lock, Process, RawArray


def histogram(samples, bins, processes):
    if bins < 1:
        raise ValueError("no bin")
    samples = [sample for sample in samples if 0 <= sample < bins]
    counts, lock = RawArray("l", bins), Lock()
    children = [Process(target=count, args=(samples[number::processes], counts, lock)) for number in range(processes)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return list(counts)


def count(samples, counts, lock):
    for sample in samples:
        with lock:
            counts[sample] += 1
