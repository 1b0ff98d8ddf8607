"""Changes the start method of the whole program.

Verdict: leak or crash
"""
import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def run_with(method, function, *args):
    multiprocessing.set_start_method(method, force=True)
    with ProcessPoolExecutor(1) as pool:
        return pool.submit(function, *args).result()
