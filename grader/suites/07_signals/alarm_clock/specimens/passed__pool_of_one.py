"""Right: a pool of one worker, whose result is waited for; leaving the block terminates it."""

import multiprocessing


def call_with_deadline(function, seconds):
    with multiprocessing.Pool(1) as pool:
        try:
            return pool.apply_async(function).get(seconds)
        except multiprocessing.TimeoutError:
            raise TimeoutError(f"still running after {seconds} s") from None
        finally:
            pool.terminate()
            pool.join()
