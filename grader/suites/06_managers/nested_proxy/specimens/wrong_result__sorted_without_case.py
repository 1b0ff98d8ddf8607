"""Wrong: each list is sorted as if case did not matter."""

from multiprocessing import Lock, Manager, Process


def _work(words, groups, lock):
    for word in words:
        with lock:
            groups[word[0]] = groups.get(word[0], []) + [word]


def group_by_initial(words, workers):
    lock = Lock()
    with Manager() as manager:
        groups = manager.dict()
        team = [Process(target=_work, args=(words[i::workers], groups, lock)) for i in range(workers)]
        for p in team:
            p.start()
        for p in team:
            p.join()
        if any(p.exitcode for p in team):
            raise RuntimeError("a worker failed")
        return {k: sorted(v, key=str.lower) for k, v in groups.items()}
