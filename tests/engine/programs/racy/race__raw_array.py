"""Two processes count into one `RawArray` without a lock."""

from multiprocessing import Process, RawArray


def count(bins, samples):
    for sample in samples:
        bins[sample] += 1


if __name__ == "__main__":
    bins = RawArray("i", 3)
    counters = [Process(target=count, args=(bins, (0, 1, 1))) for _ in range(2)]
    for counter in counters:
        counter.start()
    for counter in counters:
        counter.join()
    assert bins[:] == [2, 4, 0], bins[:]
