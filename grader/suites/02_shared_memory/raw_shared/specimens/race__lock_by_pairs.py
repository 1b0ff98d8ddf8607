"""Wrong: every two processes have a lock in common; three are not safe."""

from multiprocessing import Lock, Process, RawArray


def histogram(samples, bins, processes):
    if bins < 1 or any(not 0 <= sample < bins for sample in samples):
        raise ValueError("a sample lies outside of the bins")
    counts = RawArray("l", bins)
    locks = [Lock() for _ in range(processes)]
    children = [Process(target=count, args=(samples[number::processes], counts, locks[number // 2])) for number in range(processes)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return list(counts)


def count(samples, counts, lock):
    for sample in samples:
        with lock:
            counts[sample] += 1
