"""Right: a pool; every worker gives back the counts of its slice, which are added up."""

from multiprocessing import Pool


def histogram(samples, bins, processes):
    if bins < 1 or set(samples) - set(range(bins)):
        raise ValueError("a sample lies outside of the bins")
    with Pool(processes) as pool:
        shares = [(samples[number::processes], bins) for number in range(processes)]
        parts = pool.starmap(count, shares, chunksize=1)
        pool.close()
        pool.join()
    return [sum(column) for column in zip(*parts)]


def count(samples, bins):
    return [samples.count(number) for number in range(bins)]
