"""Wrong: an executor's `with` block waits for the late function to return.

Verdict: deadlock or timeout
"""

from concurrent.futures import ProcessPoolExecutor, wait


def try_within(function, args, timeout):
    with ProcessPoolExecutor(1) as executor:
        future = executor.submit(function, *args)
        if not wait([future], timeout).done:
            return "late", None
        if future.exception() is None:
            return "ready", future.result()
        return "failed", f"{type(future.exception()).__name__}: {future.exception()}"
