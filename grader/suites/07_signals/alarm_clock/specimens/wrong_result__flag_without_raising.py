"""Wrong: the handler only makes a note, so a function that waits is never broken off.

Verdict: wrong_result or timeout or deadlock
"""

import signal
import time


def call_with_deadline(function, seconds):
    def overdue(number, frame):
        late.append(True)

    late = []
    old = signal.signal(signal.SIGALRM, overdue)
    started = time.monotonic()
    left, interval = signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        value = function()
        if late:
            raise TimeoutError
        return value
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, old)
        if left:
            left -= time.monotonic() - started
            signal.setitimer(signal.ITIMER_REAL, max(left, 0.000001), interval)
