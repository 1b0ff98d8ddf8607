"""An executor of one worker with a context of its own."""
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context


def run_with(method, function, *args):
    with ProcessPoolExecutor(max_workers=1, mp_context=get_context(method)) as pool:
        return pool.submit(function, *args).result()
