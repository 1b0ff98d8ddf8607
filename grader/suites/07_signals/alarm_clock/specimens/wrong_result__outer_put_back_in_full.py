"""Wrong: the outer alarm gets back the time it had at the start, as if the call had taken none."""

import signal


def call_with_deadline(function, seconds):
    def overdue(number, frame):
        raise TimeoutError(f"still running after {seconds} s")

    old = signal.signal(signal.SIGALRM, overdue)
    left, interval = signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        return function()
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, old)
        if left:
            signal.setitimer(signal.ITIMER_REAL, max(left, 0.000001), interval)
