"""Wrong: the clock is started before the handler is there; a very short deadline ends the process."""

import signal
import time


def call_with_deadline(function, seconds):
    def overdue(number, frame):
        raise TimeoutError(f"still running after {seconds} s")

    started = time.monotonic()
    left, interval = signal.setitimer(signal.ITIMER_REAL, seconds)
    old = signal.signal(signal.SIGALRM, overdue)
    try:
        return function()
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, old)
        if left:
            left -= time.monotonic() - started
            signal.setitimer(signal.ITIMER_REAL, max(left, 0.000001), interval)
