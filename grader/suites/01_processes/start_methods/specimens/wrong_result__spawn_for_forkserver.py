"""Two of three."""
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context


def run_with(method, function, *args):
    context = get_context(method)
    if method == "forkserver":
        context = get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as pool:
        return pool.submit(function, *args).result()
