"""Wrong: `signal.alarm` takes whole seconds; less than one becomes 0, which is no alarm at all.

Verdict: wrong_result or timeout
"""

import signal
import time


def call_with_deadline(function, seconds):
    def overdue(number, frame):
        raise TimeoutError(f"still running after {seconds} s")

    old = signal.signal(signal.SIGALRM, overdue)
    started = time.monotonic()
    left, interval = signal.alarm(int(seconds)), 0
    try:
        return function()
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, old)
        if left:
            left -= time.monotonic() - started
            signal.setitimer(signal.ITIMER_REAL, max(left, 0.000001), interval)
