"""Right: workers count texts from a queue and send their sums to one child, the only writer."""

from collections import Counter
from multiprocessing import Manager, Process, SimpleQueue


def count_words(texts, workers):
    with Manager() as manager:
        totals = manager.dict()
        sums = SimpleQueue()
        writer = Process(target=write, args=(sums, totals))
        writer.start()
        counters = [Process(target=count, args=(texts[first::workers], sums)) for first in range(workers)]
        for process in counters:
            process.start()
        for process in counters:
            process.join()
        sums.put(None)
        writer.join()
        sums.close()
        if any(process.exitcode for process in [writer, *counters]):
            raise RuntimeError("a worker failed")
        return dict(totals)


def count(texts, sums):
    for text in texts:
        sums.put(dict(Counter(text.split())))


def write(sums, totals):
    while (counts := sums.get()) is not None:
        for word, number in counts.items():
            totals[word] = totals.get(word, 0) + number
