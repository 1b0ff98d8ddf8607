"""Changes the start method of the whole program for a while."""
import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def run_with(method, function, *args):
    before = multiprocessing.get_start_method()
    multiprocessing.set_start_method(method, force=True)
    try:
        with ProcessPoolExecutor(1) as pool:
            return pool.submit(function, *args).result()
    finally:
        multiprocessing.set_start_method(before, force=True)
