"""Wrong: the caller does it all; the manager only keeps it."""

from multiprocessing import Lock, Manager


def group_by_initial(words, workers):
    with Manager() as manager:
        groups = manager.dict()
        lock = Lock()
        sort_in(words, groups, lock)
        return {initial: sorted(group) for initial, group in groups.items()}


def sort_in(words, groups, lock):
    for word in words:
        with lock:
            group = groups.get(word[0], [])
            group.append(word)
            groups[word[0]] = group
