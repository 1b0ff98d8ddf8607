"""Right: an executor; each text is counted locally and merged under the manager's lock."""

from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Manager


def count_words(texts, workers):
    with Manager() as manager:
        totals = manager.dict()
        lock = manager.RLock()
        with ProcessPoolExecutor(workers) as executor:
            futures = [executor.submit(count, text, totals, lock) for text in texts]
        for future in futures:
            future.result()
        return {word: number for word, number in totals.items()}


def count(text, totals, lock):
    counts = Counter(text.split())
    lock.acquire()
    try:
        for word, number in counts.items():
            if word in totals:
                totals[word] += number
            else:
                totals[word] = number
    finally:
        lock.release()
