"""Right: the processes take the next sample from a shared position, under the same lock as the counts."""

from multiprocessing import Lock, Process, RawArray, RawValue


def histogram(samples, bins, processes):
    if bins < 1:
        raise ValueError("no bin")
    if samples and not (0 <= min(samples) and max(samples) < bins):
        raise ValueError("a sample lies outside of the bins")
    counts, position, lock = RawArray("l", bins), RawValue("l"), Lock()
    children = [Process(target=count, args=(samples, counts, position, lock)) for _ in range(processes)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return counts[:]


def count(samples, counts, position, lock):
    while True:
        with lock:
            if position.value == len(samples):
                return
            counts[samples[position.value]] += 1
            position.value += 1
