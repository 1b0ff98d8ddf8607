"""Right: a manager of its own whose server adds under a thread lock, in a single call."""

import threading
from multiprocessing import Process
from multiprocessing.managers import BaseManager


class Tally:
    def __init__(self):
        self._totals = {}
        self._lock = threading.Lock()

    def add(self, words):
        with self._lock:
            for word in words:
                self._totals[word] = self._totals.get(word, 0) + 1

    def totals(self):
        with self._lock:
            return dict(self._totals)


class TallyManager(BaseManager):
    pass


TallyManager.register("Tally", Tally)


def count_words(texts, workers):
    with TallyManager() as manager:
        tally = manager.Tally()
        processes = [Process(target=count, args=(texts[first::workers], tally)) for first in range(workers)]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        if any(process.exitcode for process in processes):
            raise RuntimeError("a worker failed")
        return tally.totals()


def count(texts, tally):
    for text in texts:
        tally.add(text.split())
