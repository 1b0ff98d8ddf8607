"""Wrong: a pool bounds the gate, made anew in every call and never closed; its workers stay."""

from multiprocessing import Pool

pools = []


def run_gate(permits, visitors, visit):
    if permits < 1:
        raise ValueError("permits must be at least 1")
    pool = Pool(permits)
    pools.append(pool)
    pool.map(visit, range(visitors), chunksize=1)
