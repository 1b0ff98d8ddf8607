"""Right: the clock is set for whichever comes first, and another's alarm rings at its own time during the call."""

import signal
import time


def call_with_deadline(function, seconds):
    started = time.monotonic()
    end = started + seconds
    mine = signal.getsignal(signal.SIGALRM)
    left, again = signal.getitimer(signal.ITIMER_REAL)
    others = started + left if left else None

    def wind():
        now = time.monotonic()
        first = end if others is None else min(end, others)
        signal.setitimer(signal.ITIMER_REAL, max(first - now, 1e-6))

    def ring(number, frame):
        nonlocal others
        now = time.monotonic()
        if others is not None and now >= others:
            others = now + again if again else None
            wind()
            if callable(mine):
                mine(number, frame)
        if now >= end:
            raise TimeoutError
        wind()

    signal.signal(signal.SIGALRM, ring)
    wind()
    try:
        return function()
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, mine)
        if others is not None:
            signal.setitimer(signal.ITIMER_REAL, max(others - time.monotonic(), 1e-6), again)
