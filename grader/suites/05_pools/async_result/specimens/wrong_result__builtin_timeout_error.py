"""Wrong: catches the builtin `TimeoutError`, which is not what `get` raises.

Verdict: wrong_result or crash
"""

from multiprocessing import Pool


def try_within(function, args, timeout):
    with Pool(1) as pool:
        try:
            return "ready", pool.apply_async(function, args).get(timeout)
        except TimeoutError:
            return "late", None
        except Exception as error:
            return "failed", f"{type(error).__name__}: {error}"
