"""Starts and joins and returns nothing."""
from multiprocessing import get_context


def run_with(method, function, *args):
    process = get_context(method).Process(target=function, args=args)
    process.start()
    process.join()
    if process.exitcode:
        raise RuntimeError(process.exitcode)
