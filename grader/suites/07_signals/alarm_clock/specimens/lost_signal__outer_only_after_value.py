"""Wrong: the outer alarm is put back after a value only, not after an error or the deadline."""

import signal
import time


def call_with_deadline(function, seconds):
    def overdue(number, frame):
        raise TimeoutError(f"still running after {seconds} s")

    old = signal.signal(signal.SIGALRM, overdue)
    started = time.monotonic()
    left, interval = signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        value = function()
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, old)
    if left:
        left -= time.monotonic() - started
        signal.setitimer(signal.ITIMER_REAL, max(left, 0.000001), interval)
    return value
