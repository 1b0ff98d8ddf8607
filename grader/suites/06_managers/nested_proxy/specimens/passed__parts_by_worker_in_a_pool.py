"""Right: pool workers group for themselves; each keeps its part under keys of its own, and the caller joins them."""

from multiprocessing import Manager, Pool


def group_by_initial(words, workers):
    with Manager() as manager:
        parts = manager.dict()
        with Pool(workers) as pool:
            pool.starmap(part, [(parts, number, words[number::workers]) for number in range(workers)], chunksize=1)
        whole = {}
        for (_, initial), group in parts.items():
            whole.setdefault(initial, []).extend(group)
    return {initial: sorted(group) for initial, group in whole.items()}


def part(parts, number, words):
    mine = {}
    for word in words:
        mine.setdefault(word[0], []).append(word)
    for initial, group in mine.items():
        parts[number, initial] = group
