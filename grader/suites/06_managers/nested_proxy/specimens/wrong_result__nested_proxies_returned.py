"""Wrong: the outer dictionary is made plain, the lists in it are still proxies of a dead manager.

Verdict: wrong_result or crash
"""

from multiprocessing import Lock, Manager, Process


def group_by_initial(words, workers):
    with Manager() as manager:
        groups = manager.dict({word[0]: manager.list() for word in words})
        lock = Lock()
        processes = [Process(target=sort_in, args=(words[first::workers], groups, lock)) for first in range(workers)]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        if any(process.exitcode for process in processes):
            raise RuntimeError("a worker failed")
        return groups.copy()


def sort_in(words, groups, lock):
    for word in words:
        with lock:
            groups[word[0]].append(word)
