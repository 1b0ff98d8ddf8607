"""Checks the name and forks."""
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context


def run_with(method, function, *args):
    get_context(method)
    with ProcessPoolExecutor(1, mp_context=get_context("fork")) as pool:
        return pool.submit(function, *args).result()
