"""Wrong: every share is checked right before its process starts; by then others are running."""

from multiprocessing import Lock, Process, RawArray


def histogram(samples, bins, processes):
    if bins < 1:
        raise ValueError("no bins")
    counts, lock = RawArray("i", bins), Lock()
    children = []
    try:
        for place in range(processes):
            share = samples[place::processes]
            if any(not 0 <= sample < bins for sample in share):
                raise ValueError("a sample outside of the bins")
            children.append(Process(target=count, args=(counts, lock, share)))
            children[-1].start()
    finally:
        for child in children:
            child.join()
    return list(counts)


def count(counts, lock, samples):
    for sample in samples:
        with lock:
            counts[sample] += 1
