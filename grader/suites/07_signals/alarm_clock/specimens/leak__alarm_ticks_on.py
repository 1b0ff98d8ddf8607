"""Wrong: when `function` is in time the alarm is not switched off; it rings later, in somebody else's code.

Verdict: leak or crash or wrong_result
"""

import signal
import time


def call_with_deadline(function, seconds):
    def overdue(number, frame):
        raise TimeoutError(f"still running after {seconds} s")

    old = signal.signal(signal.SIGALRM, overdue)
    started = time.monotonic()
    left, interval = signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        return function()
    finally:
        signal.signal(signal.SIGALRM, old)
        if left:
            left -= time.monotonic() - started
            signal.setitimer(signal.ITIMER_REAL, max(left, 0.000001), interval)
