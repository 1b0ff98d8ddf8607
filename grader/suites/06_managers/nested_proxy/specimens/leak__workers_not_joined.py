"""Wrong: waits until all words are there instead of joining; workers may be left.

Verdict: leak or timeout or deadlock
"""

from multiprocessing import Lock, Manager, Process


def group_by_initial(words, workers):
    with Manager() as manager:
        groups = manager.dict()
        lock = Lock()
        processes = [Process(target=sort_in, args=(words[first::workers], groups, lock)) for first in range(workers)]
        for process in processes:
            process.start()
        while sum(len(group) for group in groups.values()) < len(words):
            if any(process.exitcode for process in processes):
                raise RuntimeError("a worker failed")
        return {initial: sorted(group) for initial, group in groups.items()}


def sort_in(words, groups, lock):
    for word in words:
        with lock:
            group = groups.get(word[0], [])
            group.append(word)
            groups[word[0]] = group
