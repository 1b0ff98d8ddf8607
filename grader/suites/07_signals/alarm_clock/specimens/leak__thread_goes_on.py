"""Wrong: runs the function in a thread and stops waiting for it; the thread goes on.

Verdict: leak or timeout
"""

import threading


def call_with_deadline(function, seconds):
    result = []

    def run():
        try:
            result.append((True, function()))
        except BaseException as error:
            result.append((False, error))

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(seconds)
    if not result:
        raise TimeoutError(f"still running after {seconds} s")
    well, value = result[0]
    if not well:
        raise value
    return value
