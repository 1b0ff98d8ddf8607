"""Wrong: nobody looks whether a worker failed."""

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
        return {initial: sorted(group) for initial, group in groups.items()}


def sort_in(words, groups, lock):
    for word in words:
        with lock:
            group = groups.get(word[0], [])
            group.append(word)
            groups[word[0]] = group
