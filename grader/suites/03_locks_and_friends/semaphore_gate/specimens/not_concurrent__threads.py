"""Wrong: the visitors are threads of the caller's process, not processes.

Verdict: not_concurrent or wrong_result
"""

from concurrent.futures import ThreadPoolExecutor


def run_gate(permits, visitors, visit):
    if permits < 1:
        raise ValueError("permits must be at least 1")
    with ThreadPoolExecutor(permits) as threads:
        visits = [threads.submit(visit, number) for number in range(visitors)]
    for each in visits:
        each.result()
