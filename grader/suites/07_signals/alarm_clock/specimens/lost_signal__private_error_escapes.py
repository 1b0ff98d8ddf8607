"""Wrong: the handler raises an exception of its own, which is turned into `TimeoutError` only around the call; a
deadline that strikes in the `finally` lets it out.

Verdict: lost_signal or wrong_result or crash
"""

import signal
import time


class Overdue(BaseException):
    pass


def call_with_deadline(function, seconds):
    def overdue(number, frame):
        raise Overdue

    old = signal.signal(signal.SIGALRM, overdue)
    started = time.monotonic()
    left, interval = signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        try:
            return function()
        except Overdue:
            raise TimeoutError(f"still running after {seconds} s") from None
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, old)
        if left:
            left -= time.monotonic() - started
            signal.setitimer(signal.ITIMER_REAL, max(left, 0.000001), interval)
