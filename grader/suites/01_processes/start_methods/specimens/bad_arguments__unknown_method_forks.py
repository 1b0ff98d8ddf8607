"""Falls back to the default for a name it does not know."""
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context


def run_with(method, function, *args):
    context = get_context(method if method in ("fork", "spawn", "forkserver") else None)
    with ProcessPoolExecutor(1, mp_context=context) as pool:
        return pool.submit(function, *args).result()
