"""Right: a pool of `permits` workers, closed and joined; a worker makes more than one visit, which the
contract leaves open ("a process per item or a pool").
"""

from multiprocessing import Pool


def run_gate(permits, visitors, visit):
    if permits < 1:
        raise ValueError("permits must be at least 1")
    with Pool(permits) as pool:
        result = pool.map_async(visit, range(visitors), chunksize=1)
        result.wait()
        pool.close()
        pool.join()
    result.get()
