"""Right: an executor of `permits` workers; the first visitor's error comes out when all are done."""

from concurrent.futures import ProcessPoolExecutor


def run_gate(permits, visitors, visit):
    if permits < 1:
        raise ValueError("permits must be at least 1")
    with ProcessPoolExecutor(max_workers=permits) as executor:
        visits = [executor.submit(visit, number) for number in range(visitors)]
    for each in visits:
        each.result()
