"""Right: callbacks of a spawned pool set an event that the caller waits for."""

import threading
from multiprocessing import get_context


def try_within(function, args, timeout):
    answers, done = [("late", None)], threading.Event()

    def keep(value):
        answers.append(("ready", value))
        done.set()

    def keep_error(error):
        answers.append(("failed", f"{type(error).__name__}: {error}"))
        done.set()

    pool = get_context("spawn").Pool(1)
    try:
        pool.apply_async(function, args, callback=keep, error_callback=keep_error)
        done.wait(timeout)
        return answers[-1]
    finally:
        pool.terminate()
        pool.join()
