"""Right: a pool of `permits` workers that each make one visit and are replaced; closed and joined."""

from multiprocessing import Pool


def run_gate(permits, visitors, visit):
    if permits < 1:
        raise ValueError("permits must be at least 1")
    pool = Pool(permits, maxtasksperchild=1)
    try:
        visits = [pool.apply_async(visit, (number,)) for number in range(visitors)]
        for each in visits:
            each.wait()
        for each in visits:
            each.get()
    finally:
        pool.close()
        pool.join()
