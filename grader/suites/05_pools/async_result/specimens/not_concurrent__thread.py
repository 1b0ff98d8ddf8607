"""Wrong: a thread of the calling process, which nobody can stop.

Verdict: not_concurrent or leak
"""

import threading


def try_within(function, args, timeout):
    answers = []

    def attempt():
        try:
            answers.append(("ready", function(*args)))
        except Exception as error:
            answers.append(("failed", f"{type(error).__name__}: {error}"))

    thread = threading.Thread(target=attempt, daemon=True)
    thread.start()
    thread.join(timeout)
    return answers[0] if answers else ("late", None)
