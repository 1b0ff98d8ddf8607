"""Wrong: appends are atomic, but two workers may both find no list yet, and one list replaces the other.

Verdict: race or wrong_result
"""

from multiprocessing import Manager, Process


def group_by_initial(words, workers):
    with Manager() as manager:
        groups = manager.dict()
        spare = manager.list([manager.list() for _ in words])
        processes = [Process(target=sort_in, args=(words[first::workers], groups, spare)) for first in range(workers)]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        if any(process.exitcode for process in processes):
            raise RuntimeError("a worker failed")
        return {initial: sorted(group) for initial, group in groups.items()}


def sort_in(words, groups, spare):
    for word in words:
        if word[0] not in groups:
            groups[word[0]] = spare.pop()
        groups[word[0]].append(word)
