"""Wrong: words of one initial may have different locks.

Verdict: race or wrong_result
"""

from multiprocessing import Lock, Manager, Process


def _work(words, groups, locks):
    for word in words:
        with locks[len(word) % 2]:
            groups[word[0]] = groups.get(word[0], []) + [word]


def group_by_initial(words, workers):
    locks = Lock(), Lock()
    with Manager() as manager:
        groups = manager.dict()
        team = [Process(target=_work, args=(words[i::workers], groups, locks)) for i in range(workers)]
        for p in team:
            p.start()
        for p in team:
            p.join()
        if any(p.exitcode for p in team):
            raise RuntimeError("a worker failed")
        return {k: sorted(v) for k, v in groups.items()}
