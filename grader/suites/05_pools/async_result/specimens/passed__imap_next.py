"""Right: the iterator of `imap` has a `next` with a time-out, too."""

import multiprocessing
from multiprocessing import Pool


def attempt(pair):
    function, args = pair
    try:
        return "ready", function(*args)
    except Exception as error:
        return "failed", f"{type(error).__name__}: {error}"


def try_within(function, args, timeout):
    with Pool(1) as pool:
        try:
            return pool.imap(attempt, [(function, args)]).next(timeout)
        except multiprocessing.TimeoutError:
            return "late", None
