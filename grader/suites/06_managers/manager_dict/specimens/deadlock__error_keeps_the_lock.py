"""Wrong: a worker that fails while it holds the lock never releases it, and the others wait for ever.

Verdict: deadlock or timeout
"""

from multiprocessing import Lock, Manager, Process


def count_words(texts, workers):
    with Manager() as manager:
        totals = manager.dict()
        lock = Lock()
        processes = [Process(target=count, args=(texts[first::workers], totals, lock)) for first in range(workers)]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        if any(process.exitcode for process in processes):
            raise RuntimeError("a worker failed")
        return dict(totals)


def count(texts, totals, lock):
    for text in texts:
        lock.acquire()
        for word in text.split():
            totals[word] = totals.get(word, 0) + 1
        lock.release()
