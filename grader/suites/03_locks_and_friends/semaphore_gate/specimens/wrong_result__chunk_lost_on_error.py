"""Wrong: a pool's default chunks hold several visitors, and those behind one that raises never get their turn.

Verdict: wrong_result or not_concurrent
"""

from multiprocessing import Pool


def run_gate(permits, visitors, visit):
    if permits < 1:
        raise ValueError("permits must be at least 1")
    pool = Pool(permits)
    try:
        pool.map(visit, range(visitors))
    finally:
        pool.close()
        pool.join()
