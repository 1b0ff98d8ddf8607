"""Right: every worker counts into the managed dictionary under keys of its own, so no lock is needed; the
parent only adds up the workers' sums.
"""

from collections import Counter
from multiprocessing import Manager, Process


def count_words(texts, workers):
    with Manager() as manager:
        partial = manager.dict()
        processes = [Process(target=count, args=(number, texts[number::workers], partial)) for number in range(workers)]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        if any(process.exitcode for process in processes):
            raise RuntimeError("a worker failed")
        totals = Counter()
        for counts in partial.values():
            totals.update(counts)
        return dict(totals)


def count(number, texts, partial):
    counts = Counter()
    for text in texts:
        counts.update(text.split())
    partial[number] = counts
