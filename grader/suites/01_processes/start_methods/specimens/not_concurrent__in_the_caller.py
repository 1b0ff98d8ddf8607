"""Runs the function where it is."""
from multiprocessing import get_context


def run_with(method, function, *args):
    get_context(method)
    return function(*args)
