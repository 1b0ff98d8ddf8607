"""Right: spawned processes share out the bins instead of the samples, so nobody writes where another does."""

from multiprocessing import get_context


def histogram(samples, bins, processes):
    if bins < 1 or any(sample not in range(bins) for sample in samples):
        raise ValueError("a sample lies outside of the bins")
    context = get_context("spawn")
    counts = context.RawArray("q", bins)
    children = [context.Process(target=count, args=(samples, counts, n, processes)) for n in range(processes)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return list(counts)


def count(samples, counts, number, processes):
    for sample in samples:
        if sample % processes == number:
            counts[sample] += 1
