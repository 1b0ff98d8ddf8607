"""Right: a pool takes one text after the other; the lock lives in the manager, for a pool pickles its arguments."""

from multiprocessing import Manager, Pool


def count_words(texts, workers):
    with Manager() as manager, Pool(workers) as pool:
        totals, lock = manager.dict(), manager.Lock()
        pool.starmap(count, [(text, totals, lock) for text in texts], chunksize=1)
        pool.close()
        pool.join()
        return totals.copy()


def count(text, totals, lock):
    for word in text.split():
        with lock:
            totals[word] = totals.get(word, 0) + 1
