"""Wrong: what is left when the samples do not come out even is counted by the caller."""

from multiprocessing import Lock, Process, RawArray


def histogram(samples, bins, processes):
    if bins < 1 or any(not 0 <= sample < bins for sample in samples):
        raise ValueError("no bins, or a sample outside of them")
    counts, lock = RawArray("i", bins), Lock()
    size = len(samples) // processes
    shares = [samples[place * size : (place + 1) * size] for place in range(processes)]
    children = [Process(target=count, args=(counts, lock, share)) for share in shares]
    for child in children:
        child.start()
    count(counts, lock, samples[processes * size :])
    for child in children:
        child.join()
    return list(counts)


def count(counts, lock, samples):
    for sample in samples:
        with lock:
            counts[sample] += 1
