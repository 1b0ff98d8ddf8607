"""Wrong: words are counted locally, but the sums are merged into the managed dictionary without a lock.

Verdict: race or wrong_result
"""

from collections import Counter
from multiprocessing import Manager, Process


def count_words(texts, workers):
    with Manager() as manager:
        totals = manager.dict()
        processes = [Process(target=count, args=(texts[first::workers], totals)) for first in range(workers)]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        if any(process.exitcode for process in processes):
            raise RuntimeError("a worker failed")
        return dict(totals)


def count(texts, totals):
    counts = Counter(word for text in texts for word in text.split())
    totals.update({word: totals.get(word, 0) + number for word, number in counts.items()})
