"""Wrong: where a pool does not seem worth while, the caller computes."""

from multiprocessing import Pool


def powers(pairs, workers):
    pairs = list(pairs)
    if len(pairs) <= 1:
        return [b**e for b, e in pairs]
    with Pool(workers) as p:
        r = p.starmap(pow, pairs)
        p.close()
        p.join()
        return r
