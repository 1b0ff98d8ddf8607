"""Wrong: workers group for themselves and merge their parts without a lock.

Verdict: race or wrong_result
"""

from multiprocessing import Lock, Manager, Process


def group_by_initial(words, workers):
    with Manager() as manager:
        groups = manager.dict()
        lock = Lock()
        processes = [Process(target=sort_in, args=(words[first::workers], groups, lock)) for first in range(workers)]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        if any(process.exitcode for process in processes):
            raise RuntimeError("a worker failed")
        return {initial: sorted(group) for initial, group in groups.items()}


def sort_in(words, groups, lock):
    mine = {}
    for word in words:
        mine.setdefault(word[0], []).append(word)
    for initial, group in mine.items():
        groups[initial] = groups.get(initial, []) + group
