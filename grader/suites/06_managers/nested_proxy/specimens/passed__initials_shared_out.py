"""Right: every initial belongs to one worker, so no two ever meet at one list."""

from multiprocessing import Manager, Process


def group_by_initial(words, workers):
    with Manager() as manager:
        groups = manager.dict()
        shares = [[word for word in words if ord(word[0]) % workers == number] for number in range(workers)]
        processes = [Process(target=sort_in, args=(share, groups)) for share in shares]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        if any(process.exitcode for process in processes):
            raise RuntimeError("a worker failed")
        return {initial: list(group) for initial, group in groups.items()}


def sort_in(words, groups):
    for word in sorted(words):
        groups[word[0]] = [*groups.get(word[0], []), word]
