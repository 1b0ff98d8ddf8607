"""Wrong: waits for the workers on a barrier of the manager's, but joins none; they are left as zombies."""

from multiprocessing import Lock, Manager, Process


def count_words(texts, workers):
    with Manager() as manager:
        totals = manager.dict()
        lock = Lock()
        done = manager.Barrier(workers + 1)
        processes = [Process(target=count, args=(texts[first::workers], totals, lock, done)) for first in range(workers)]
        for process in processes:
            process.start()
        done.wait()
        return dict(totals)


def count(texts, totals, lock, done):
    try:
        for text in texts:
            for word in text.split():
                with lock:
                    totals[word] = totals.get(word, 0) + 1
    except Exception:
        done.abort()
        raise
    done.wait()
