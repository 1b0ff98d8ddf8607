"""Right: the caller makes one managed list per initial; each append is one message and needs no lock."""

from multiprocessing import Manager, Process


def group_by_initial(words, workers):
    with Manager() as manager:
        groups = manager.dict()
        for word in words:
            if word[0] not in groups:
                groups[word[0]] = manager.list()
        processes = [Process(target=sort_in, args=(words[first::workers], groups)) for first in range(workers)]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        if any(process.exitcode for process in processes):
            raise RuntimeError("a worker failed")
        return {initial: sorted(group) for initial, group in groups.items()}


def sort_in(words, groups):
    for word in words:
        groups[word[0]].append(word)
