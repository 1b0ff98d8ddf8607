"""Wrong: the workers only split; it is the parent that counts the words they send back.

Verdict: not_concurrent or wrong_result
"""

from multiprocessing import Manager, Pool


def count_words(texts, workers):
    with Manager() as manager:
        totals = manager.dict()
        pool = Pool(workers)
        try:
            lists = pool.map(split, texts, chunksize=1)
        finally:
            pool.close()
            pool.join()
        for words in lists:
            for word in words:
                totals[word] = totals.get(word, 0) + 1
        return dict(totals)


def split(text):
    return text.split()
