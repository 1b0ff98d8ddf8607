"""Wrong: of a deadline of more than a second the whole seconds count."""

import signal
import time


def call_with_deadline(function, seconds):
    began = time.monotonic()

    def strike(n, f):
        raise TimeoutError

    left, again = signal.setitimer(signal.ITIMER_REAL, 0)
    old = signal.signal(signal.SIGALRM, strike)
    signal.setitimer(signal.ITIMER_REAL, int(seconds) or seconds)
    try:
        return function()
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, old)
        if left:
            signal.setitimer(signal.ITIMER_REAL, max(left - (time.monotonic() - began), 1e-6), again)
