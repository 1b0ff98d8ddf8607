"""Wrong: adding is locked, but a new word is entered with 0 before the lock, and may wipe out another's count.

Verdict: race or wrong_result
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
        for word in text.split():
            if word not in totals:
                totals[word] = 0
            with lock:
                totals[word] += 1
