"""Right: futures of an executor; nested lists are made on demand under a managed lock."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Manager


def group_by_initial(words, workers):
    shares = [words[first::workers] for first in range(workers)]
    with Manager() as manager, ProcessPoolExecutor(workers) as executor:
        groups, lock = manager.dict(), manager.Lock()
        spare = manager.list([manager.list() for _ in {word[0] for word in words}])
        for future in [executor.submit(sort_in, share, groups, spare, lock) for share in shares]:
            future.result()
        return {initial: sorted(groups[initial]) for initial in groups.keys()}


def sort_in(words, groups, spare, lock):
    for word in words:
        initial = word[:1]
        with lock:
            if initial not in groups:
                groups[initial] = spare.pop()
        groups[initial].append(word)
