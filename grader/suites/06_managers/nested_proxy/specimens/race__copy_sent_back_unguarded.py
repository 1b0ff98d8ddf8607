"""Wrong: copy, append, send back without a lock; another worker's word between them is lost.

Verdict: race or wrong_result
"""

from multiprocessing import Manager, Process


def group_by_initial(words, workers):
    with Manager() as manager:
        groups = manager.dict()
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
        group = groups.get(word[0], [])
        group.append(word)
        groups[word[0]] = group
