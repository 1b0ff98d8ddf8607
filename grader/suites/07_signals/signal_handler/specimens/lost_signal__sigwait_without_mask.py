"""Wrong: waits with `sigwait` but never blocks the signals; one that lands outside the wait goes to a handler
that does nothing.

Verdict: lost_signal or timeout
"""

import signal

NAMES = {signal.SIGALRM: "alarm", signal.SIGINT: "interrupt"}
GUARDED = {*NAMES, signal.SIGTERM}


def guard(ready, record):
    old = {number: signal.signal(number, lambda number, frame: None) for number in GUARDED}
    try:
        ready()
        while (number := signal.sigwait(GUARDED)) != signal.SIGTERM:
            record(NAMES[number])
    finally:
        for number, handler in old.items():
            signal.signal(number, handler)
