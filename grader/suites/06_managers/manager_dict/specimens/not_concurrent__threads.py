"""Wrong: the workers are threads of the caller's process.

Verdict: not_concurrent or wrong_result
"""

from concurrent.futures import ThreadPoolExecutor
from multiprocessing import Lock, Manager


def count_words(texts, workers):
    with Manager() as manager:
        totals = manager.dict()
        lock = Lock()
        with ThreadPoolExecutor(workers) as threads:
            shares = [threads.submit(count, text, totals, lock) for text in texts]
        for share in shares:
            share.result()
        return dict(totals)


def count(text, totals, lock):
    for word in text.split():
        with lock:
            totals[word] = totals.get(word, 0) + 1
