"""A pool replaces a worker that died and waits for its task for ever.

Verdict: deadlock or timeout
"""
from multiprocessing import get_context


def run_with(method, function, *args):
    with get_context(method).Pool(1) as pool:
        result = pool.apply(function, args)
        pool.close()
        pool.join()
        return result
