"""Right: a manager of its own whose object appends in the server, under a thread lock."""

import threading
from multiprocessing import Process
from multiprocessing.managers import BaseManager


class Groups:
    def __init__(self):
        self.lists = {}
        self.lock = threading.Lock()

    def add(self, word):
        initial, *_ = word
        with self.lock:
            self.lists.setdefault(initial, []).append(word)

    def all(self):
        return {initial: sorted(words) for initial, words in self.lists.items()}


class GroupsManager(BaseManager):
    pass


GroupsManager.register("Groups", Groups)


def group_by_initial(words, workers):
    with GroupsManager() as manager:
        groups = manager.Groups()
        processes = [Process(target=add_all, args=(words[first::workers], groups)) for first in range(workers)]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        if any(process.exitcode for process in processes):
            raise RuntimeError("a worker failed")
        return groups.all()


def add_all(words, groups):
    for word in words:
        groups.add(word)
