"""Wrong: a pool bounds the gate and is never closed; only the garbage collector ends its workers, with a
`ResourceWarning: unclosed running multiprocessing pool`.
"""

from multiprocessing import Pool


def run_gate(permits, visitors, visit):
    if permits < 1:
        raise ValueError("permits must be at least 1")
    pool = Pool(permits)
    pool.map(visit, range(visitors), chunksize=1)
