"""Wrong: one manager is started at the first call, kept in the module and never shut down."""

from multiprocessing import Lock, Manager, Process

manager = None


def count_words(texts, workers):
    global manager
    if manager is None:
        manager = Manager()
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
            with lock:
                totals[word] = totals.get(word, 0) + 1
