"""Wrong: the deadline is rounded up to whole seconds, so a function may overrun it by most of one."""

import signal
import time


def call_with_deadline(function, seconds):
    def overdue(number, frame):
        raise TimeoutError(f"still running after {seconds} s")

    old = signal.signal(signal.SIGALRM, overdue)
    started = time.monotonic()
    left, interval = signal.getitimer(signal.ITIMER_REAL)
    signal.alarm(-int(-seconds // 1))
    try:
        return function()
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, old)
        if left:
            left -= time.monotonic() - started
            signal.setitimer(signal.ITIMER_REAL, max(left, 0.000001), interval)
