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
    for text in texts:
        for word in text.split():
            totals[word] = totals.get(word, 0) + 1
