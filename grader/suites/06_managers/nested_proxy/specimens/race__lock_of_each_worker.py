"""Wrong: every worker makes a lock of its own.

Verdict: race or wrong_result
"""

from multiprocessing import Lock, Manager, Process


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
    lock = Lock()
    for word in words:
        with lock:
            group = groups.get(word[0], [])
            group.append(word)
            groups[word[0]] = group
