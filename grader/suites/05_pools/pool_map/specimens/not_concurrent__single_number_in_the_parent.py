"""Wrong: where a pool does not seem worth while, the caller computes."""

from multiprocessing import Pool


def _c(n):
    return n**3


def cubes(numbers, workers):
    items = list(numbers)
    if len(items) == 1 or workers == 1:
        return [_c(n) for n in items]
    with Pool(workers) as p:
        r = p.map(_c, items)
        p.close()
        p.join()
        return r
